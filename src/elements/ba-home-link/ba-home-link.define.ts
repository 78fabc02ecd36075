import { define } from '../../define-element.js';
import { BaHomeLink } from './ba-home-link.js';

define('ba-home-link', BaHomeLink);

// What TypeScript knows of the element and its events.
export type { BaHomeLink } from './ba-home-link.js';
export type {} from '../../events/event-map.js';
