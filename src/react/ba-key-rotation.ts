'use client';

import '../elements/ba-key-rotation/ba-key-rotation.define.js';
import { BaKeyRotation as BaKeyRotationElement } from '../elements/ba-key-rotation/ba-key-rotation.js';
import { componentOf } from './component.js';

export const BaKeyRotation = componentOf('ba-key-rotation', BaKeyRotationElement);
