import { define } from '../define-element.js';
import '../elements/ba-home-link/ba-home-link.define.js';
import '../elements/ba-project-grid/ba-project-grid.define.js';
import '../elements/ba-project-settings/ba-project-settings.define.js';
import '../elements/ba-project-switcher/ba-project-switcher.define.js';
import '../elements/ba-provider/ba-provider.define.js';
import { BaSettingsApp } from './ba-settings-app.js';

define('ba-settings-app', BaSettingsApp);

// What TypeScript knows of the element and its events.
export type { BaSettingsApp } from './ba-settings-app.js';
export type {} from '../events/event-map.js';
