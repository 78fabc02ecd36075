'use client';

import '../app/ba-settings-app.define.js';
import { BaSettingsApp as BaSettingsAppElement } from '../app/ba-settings-app.js';
import { componentOf } from './component.js';

export const BaSettingsApp = componentOf('ba-settings-app', BaSettingsAppElement);
