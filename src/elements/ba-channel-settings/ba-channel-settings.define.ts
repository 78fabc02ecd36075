import '../ba-api-key-field/ba-api-key-field.define.js';
import '../ba-regenerate-key-dialog/ba-regenerate-key-dialog.define.js';
import { define } from '../../define-element.js';
import { BaChannelSettings } from './ba-channel-settings.js';

define('ba-channel-settings', BaChannelSettings);

// What TypeScript knows of the element and its events.
export type { BaChannelSettings } from './ba-channel-settings.js';
export type {} from '../../events/event-map.js';
