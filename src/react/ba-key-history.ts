'use client';

import '../elements/ba-key-history/ba-key-history.define.js';
import { BaKeyHistory as BaKeyHistoryElement } from '../elements/ba-key-history/ba-key-history.js';
import { componentOf } from './component.js';

export const BaKeyHistory = componentOf('ba-key-history', BaKeyHistoryElement);
