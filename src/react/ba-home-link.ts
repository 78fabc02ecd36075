'use client';

import '../elements/ba-home-link/ba-home-link.define.js';
import { BaHomeLink as BaHomeLinkElement } from '../elements/ba-home-link/ba-home-link.js';
import { componentOf } from './component.js';

export const BaHomeLink = componentOf('ba-home-link', BaHomeLinkElement);
