import { define } from '../../define-element.js';
import { BaRegenerateKeyDialog } from './ba-regenerate-key-dialog.js';

define('ba-regenerate-key-dialog', BaRegenerateKeyDialog);
