import { define } from '../../define-element.js';
import { BaProvider } from './ba-provider.js';

define('ba-provider', BaProvider);
