'use client';

import '../elements/ba-channel-list/ba-channel-list.define.js';
import { BaChannelList as BaChannelListElement } from '../elements/ba-channel-list/ba-channel-list.js';
import { componentOf } from './component.js';

export const BaChannelList = componentOf('ba-channel-list', BaChannelListElement);
