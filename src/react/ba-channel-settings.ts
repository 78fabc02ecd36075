'use client';

import '../elements/ba-channel-settings/ba-channel-settings.define.js';
import { BaChannelSettings as BaChannelSettingsElement } from '../elements/ba-channel-settings/ba-channel-settings.js';
import { componentOf } from './component.js';

export const BaChannelSettings = componentOf('ba-channel-settings', BaChannelSettingsElement);
