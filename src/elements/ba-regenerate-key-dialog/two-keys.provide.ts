import { twoKeys } from './two-keys.js';
import { provideTwoKeys } from './two-keys-controller.js';

provideTwoKeys(twoKeys);
