import { define } from '../../define-element.js';
import { BaApiKeyField } from './ba-api-key-field.js';

define('ba-api-key-field', BaApiKeyField);
