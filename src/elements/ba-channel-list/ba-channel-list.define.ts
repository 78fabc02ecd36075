import { defineLate } from '../../controllers/late-element-controller.js';
import { define } from '../../define-element.js';
import { BaChannelList } from './ba-channel-list.js';

defineLate('ba-channel-settings', () => import('../ba-channel-settings/ba-channel-settings.define.js'));
define('ba-channel-list', BaChannelList);

// What TypeScript knows of the element and its events.
export type { BaChannelList } from './ba-channel-list.js';
export type {} from '../../events/event-map.js';
