import { define } from '../../define-element.js';
import { BaRegenerateKeyDialog } from './ba-regenerate-key-dialog.js';

define('ba-regenerate-key-dialog', BaRegenerateKeyDialog);

// What TypeScript knows of the element and its events.
export type { BaRegenerateKeyDialog } from './ba-regenerate-key-dialog.js';
export type {} from '../../events/event-map.js';
