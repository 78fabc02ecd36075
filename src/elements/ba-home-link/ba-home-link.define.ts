import { define } from '../../define-element.js';
import { BaHomeLink } from './ba-home-link.js';

define('ba-home-link', BaHomeLink);
