import type { ApiKey } from '../../model/api-key.js';
import { readApiKey } from './model-readers.generated.js';
import { object, optional, type Reader, string } from './readers.js';

/** A key, with its value where the service tells it. */
export type ToldKey = ApiKey & { readonly value?: string | undefined };

const readValue = object<{ value: string | undefined }>({ value: optional(string({ minLength: 1 })) });

export const readToldKey: Reader<ToldKey> = (reply, path) =>
  Object.freeze({ ...readApiKey(reply, path), ...readValue(reply, path) });
