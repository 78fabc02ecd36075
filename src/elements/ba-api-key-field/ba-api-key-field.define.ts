import { define } from '../../define-element.js';
import { BaApiKeyField } from './ba-api-key-field.js';

define('ba-api-key-field', BaApiKeyField);

// What TypeScript knows of the element and its events.
export type { BaApiKeyField } from './ba-api-key-field.js';
export type {} from '../../events/event-map.js';
