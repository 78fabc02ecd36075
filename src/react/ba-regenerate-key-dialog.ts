'use client';

import '../elements/ba-regenerate-key-dialog/ba-regenerate-key-dialog.define.js';
import { BaRegenerateKeyDialog as BaRegenerateKeyDialogElement } from '../elements/ba-regenerate-key-dialog/ba-regenerate-key-dialog.js';
import { componentOf } from './component.js';

export const BaRegenerateKeyDialog = componentOf('ba-regenerate-key-dialog', BaRegenerateKeyDialogElement);
