import type { Settled } from '../settings-api.js';
import { readApiKey } from '../readers/model-readers.generated.js';
import { object, oneOf, optional, type Reader, string } from '../readers/readers.js';

const readOutcome = object<Pick<Settled, 'outcome'>>({
  outcome: oneOf(['done', 'superseded', 'never', 'forgotten']),
});

const readValue = object<{ value: string | undefined }>({ value: optional(string({ minLength: 1 })) });

const readDone = object<Pick<Extract<Settled, { outcome: 'done' }>, 'key'>>({
  key: (key, path) => ({ ...readApiKey(key, path), ...readValue(key, path) }),
});

/** Reads the reply to a settle. A value comes only with `done`, and only where the service still has it for this user. */
export const readSettled: Reader<Settled> = (reply, path) => {
  const { outcome } = readOutcome(reply, path);
  return outcome === 'done' ? { outcome, ...readDone(reply, path) } : { outcome };
};
