import { define } from '../../define-element.js';
import { BaKeySnippets } from './ba-key-snippets.js';

define('ba-key-snippets', BaKeySnippets);

// What TypeScript knows of the element and its events.
export type { BaKeySnippets } from './ba-key-snippets.js';
export type {} from '../../events/event-map.js';
