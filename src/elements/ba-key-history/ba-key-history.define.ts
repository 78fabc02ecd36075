import { define } from '../../define-element.js';
import { BaKeyHistory } from './ba-key-history.js';

define('ba-key-history', BaKeyHistory);

// What TypeScript knows of the element and its events.
export type { BaKeyHistory } from './ba-key-history.js';
export type {} from '../../events/event-map.js';
