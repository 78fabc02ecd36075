import { enKey } from './en-key.js';
import type { Language } from './messages.js';

/** The English texts of what comes after a new key. */
export const enRotation: Language = {
  ...enKey,

  // The rotation.
  rotation: 'Switch to the new key',

  // Where the key goes.
  keyPlaces: 'Where the key goes',

  // What happened to the keys.
  keyHistory: 'Key history',
};
