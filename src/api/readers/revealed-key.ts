import type { IssuedApiKey } from '../../model/api-key.js';
import { SettingsError } from '../settings-error.js';
import { object, optional, type Reader, string } from './readers.js';
import { readApiKey, readIssuedApiKey } from './model-readers.generated.js';

const readValue = object<{ value: string | undefined }>({ value: optional(string()) });

/**
 * Reads the reply to a reveal.
 *
 * @throws SettingsError `not-found` if it is a conforming key without its value: the service shows keys once.
 */
export const readRevealedKey: Reader<IssuedApiKey> = (reply, path) => {
  const { value } = readValue(reply, path);
  if (value !== undefined) return readIssuedApiKey(reply, path);
  readApiKey(reply, path);
  throw new SettingsError('not-found', 'The service does not show keys again.');
};
