import '../ba-api-key-field/ba-api-key-field.define.js';
import { defineLate } from '../../controllers/late-element-controller.js';
import { define } from '../../define-element.js';
import { BaChannelSettings } from './ba-channel-settings.js';

defineLate('ba-regenerate-key-dialog', () => import('../ba-regenerate-key-dialog/ba-regenerate-key-dialog.define.js'));
define('ba-channel-settings', BaChannelSettings);
