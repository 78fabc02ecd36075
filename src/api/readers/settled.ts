import type { Settled } from '../settings-api.js';
import { readApiKey } from './model-readers.generated.js';
import { object, oneOf, optional, type Reader, string } from './readers.js';

const readOutcome = object<{ outcome: Settled['outcome'] }>({
  outcome: oneOf(['done', 'superseded', 'never', 'forgotten']),
});
const readValue = object<{ value: string | undefined }>({ value: optional(string({ minLength: 1 })) });
const readKey = object<{ key: Extract<Settled, { outcome: 'done' }>['key'] }>({
  key: (value, path) => Object.freeze({ ...readApiKey(value, path), ...readValue(value, path) }),
});

/** Reads the end of an operation. */
export const readSettled: Reader<Settled> = (reply, path) => {
  const { outcome } = readOutcome(reply, path);
  return Object.freeze(outcome === 'done' ? { outcome, ...readKey(reply, path) } : { outcome });
};
