import '../ba-channel-list/ba-channel-list.define.js';
import { define } from '../../define-element.js';
import { BaProjectSettings } from './ba-project-settings.js';

define('ba-project-settings', BaProjectSettings);

// What TypeScript knows of the element and its events.
export type { BaProjectSettings } from './ba-project-settings.js';
export type {} from '../../events/event-map.js';
