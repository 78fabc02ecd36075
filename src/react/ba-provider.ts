'use client';

import '../elements/ba-provider/ba-provider.define.js';
import { BaProvider as BaProviderElement } from '../elements/ba-provider/ba-provider.js';
import { componentOf } from './component.js';

export const BaProvider = componentOf('ba-provider', BaProviderElement);
