import { define } from '../../define-element.js';
import { BaProjectSwitcher } from './ba-project-switcher.js';

define('ba-project-switcher', BaProjectSwitcher);

// What TypeScript knows of the element and its events.
export type { BaProjectSwitcher } from './ba-project-switcher.js';
export type {} from '../../events/event-map.js';
