'use client';

import '../elements/ba-project-settings/ba-project-settings.define.js';
import { BaProjectSettings as BaProjectSettingsElement } from '../elements/ba-project-settings/ba-project-settings.js';
import { componentOf } from './component.js';

export const BaProjectSettings = componentOf('ba-project-settings', BaProjectSettingsElement);
