import type { AnsweredApiKey } from '../../model/api-key.js';
import { readApiKey } from './model-readers.generated.js';
import { object, optional, type Reader, string } from './readers.js';

const readValue = object<{ value: string | undefined }>({ value: optional(string({ minLength: 1 })) });

/** Reads a key, with its value where the service tells it. */
export const readToldKey: Reader<AnsweredApiKey> = (reply, path) =>
  Object.freeze({ ...readApiKey(reply, path), ...readValue(reply, path) });
