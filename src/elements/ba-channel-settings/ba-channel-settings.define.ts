import '../ba-api-key-field/ba-api-key-field.define.js';
import { defineLate } from '../../controllers/late-element-controller.js';
import { define } from '../../define-element.js';
import { BaRegenerateKeyDialog } from '../ba-regenerate-key-dialog/ba-regenerate-key-dialog.js';
import { loadTwoKeysBy } from '../ba-regenerate-key-dialog/two-keys-controller.js';
import { BaChannelSettings } from './ba-channel-settings.js';

// One file for all of it: each more would split the files that it shares code with, and these are waited for.
const loadRest = () => import('./channel-settings-rest.provide.js');
defineLate('ba-key-rotation', loadRest);
loadTwoKeysBy(loadRest);
define('ba-regenerate-key-dialog', BaRegenerateKeyDialog);
define('ba-channel-settings', BaChannelSettings);

// What TypeScript knows of the elements and their events.
export type { BaChannelSettings } from './ba-channel-settings.js';
export type { BaRegenerateKeyDialog } from '../ba-regenerate-key-dialog/ba-regenerate-key-dialog.js';
export type {} from '../../events/event-map.js';
