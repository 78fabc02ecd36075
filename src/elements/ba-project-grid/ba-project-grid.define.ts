import { define } from '../../define-element.js';
import { BaProjectGrid } from './ba-project-grid.js';

define('ba-project-grid', BaProjectGrid);

// What TypeScript knows of the element and its events.
export type { BaProjectGrid } from './ba-project-grid.js';
export type {} from '../../events/event-map.js';
