import { define } from '../../define-element.js';
import { BaRegenerateKeyDialog } from './ba-regenerate-key-dialog.js';
import { loadTwoKeysBy } from './two-keys-controller.js';

define('ba-regenerate-key-dialog', BaRegenerateKeyDialog);
loadTwoKeysBy(() => import('./two-keys.provide.js'));

// What TypeScript knows of the element and its events.
export type { BaRegenerateKeyDialog } from './ba-regenerate-key-dialog.js';
export type {} from '../../events/event-map.js';
