// What channel settings and their dialog show later, or to few: the rotation, where the key goes, its history, and two keys.
import { define } from '../../define-element.js';
import { BaKeyHistory } from '../ba-key-history/ba-key-history.js';
import { BaKeyRotation } from '../ba-key-rotation/ba-key-rotation.js';
import { BaKeySnippets } from '../ba-key-snippets/ba-key-snippets.js';
import { twoKeys } from '../ba-regenerate-key-dialog/two-keys.js';
import { provideTwoKeys } from '../ba-regenerate-key-dialog/two-keys-controller.js';

provideTwoKeys(twoKeys);
define('ba-key-rotation', BaKeyRotation);
define('ba-key-snippets', BaKeySnippets);
define('ba-key-history', BaKeyHistory);
