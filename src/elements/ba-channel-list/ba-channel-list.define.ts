import '../ba-channel-settings/ba-channel-settings.define.js';
import { define } from '../../define-element.js';
import { BaChannelList } from './ba-channel-list.js';

define('ba-channel-list', BaChannelList);
