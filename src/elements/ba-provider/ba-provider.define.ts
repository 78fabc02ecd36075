import { define } from '../../define-element.js';
import { BaProvider } from './ba-provider.js';

define('ba-provider', BaProvider);

// What TypeScript knows of the element and its events.
export type { BaProvider } from './ba-provider.js';
export type {} from '../../events/event-map.js';
