import { define } from '../../define-element.js';
import { BaProjectSwitcher } from './ba-project-switcher.js';

define('ba-project-switcher', BaProjectSwitcher);
