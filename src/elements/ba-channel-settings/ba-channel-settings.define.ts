import '../ba-api-key-field/ba-api-key-field.define.js';
import '../ba-regenerate-key-dialog/ba-regenerate-key-dialog.define.js';
import { define } from '../../define-element.js';
import { BaChannelSettings } from './ba-channel-settings.js';

define('ba-channel-settings', BaChannelSettings);
