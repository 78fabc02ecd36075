import type { IssuedApiKey } from '../../model/api-key.js';
import { SettingsError } from '../settings-error.js';
import type { Reader } from './readers.js';
import { readToldKey } from './told-key.js';

/**
 * Reads the reply to a reveal.
 *
 * @throws SettingsError `not-found` if it is a conforming key without its value: the service shows keys once.
 */
export const readRevealedKey: Reader<IssuedApiKey> = (reply, path) => {
  const key = readToldKey(reply, path);
  if (key.value === undefined) throw new SettingsError('not-found', 'The service does not show keys again.');
  return key as IssuedApiKey;
};
