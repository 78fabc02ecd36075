'use client';

import '../elements/ba-api-key-field/ba-api-key-field.define.js';
import { BaApiKeyField as BaApiKeyFieldElement } from '../elements/ba-api-key-field/ba-api-key-field.js';
import { componentOf } from './component.js';

export const BaApiKeyField = componentOf('ba-api-key-field', BaApiKeyFieldElement);
