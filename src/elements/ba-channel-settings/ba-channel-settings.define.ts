import '../ba-api-key-field/ba-api-key-field.define.js';
import '../ba-regenerate-key-dialog/ba-regenerate-key-dialog.define.js';
import { defineLate } from '../../controllers/late-element-controller.js';
import { define } from '../../define-element.js';
import { BaChannelSettings } from './ba-channel-settings.js';

defineLate('ba-key-rotation', () => import('../ba-key-rotation/ba-key-rotation.define.js'));
defineLate('ba-key-snippets', () => import('../ba-key-snippets/ba-key-snippets.define.js'));
defineLate('ba-key-history', () => import('../ba-key-history/ba-key-history.define.js'));
define('ba-channel-settings', BaChannelSettings);

// What TypeScript knows of the element and its events.
export type { BaChannelSettings } from './ba-channel-settings.js';
export type {} from '../../events/event-map.js';
