'use client';

import '../elements/ba-key-snippets/ba-key-snippets.define.js';
import { BaKeySnippets as BaKeySnippetsElement } from '../elements/ba-key-snippets/ba-key-snippets.js';
import { componentOf } from './component.js';

export const BaKeySnippets = componentOf('ba-key-snippets', BaKeySnippetsElement);
