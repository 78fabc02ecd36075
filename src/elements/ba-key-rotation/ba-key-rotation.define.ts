import '../ba-regenerate-key-dialog/ba-regenerate-key-dialog.define.js';
import { define } from '../../define-element.js';
import { BaKeyRotation } from './ba-key-rotation.js';

define('ba-key-rotation', BaKeyRotation);

// What TypeScript knows of the element and its events.
export type { BaKeyRotation } from './ba-key-rotation.js';
export type {} from '../../events/event-map.js';
