import '../ba-channel-list/ba-channel-list.define.js';
import { define } from '../../define-element.js';
import { BaProjectSettings } from './ba-project-settings.js';

define('ba-project-settings', BaProjectSettings);
