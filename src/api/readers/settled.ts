import type { Settled } from '../settings-api.js';
import { object, oneOf, type Reader } from './readers.js';
import { readToldKey } from './told-key.js';

const readEnd = object<{ outcome: Settled['outcome'] }>({
  outcome: oneOf(['done', 'superseded', 'never', 'forgotten']),
});
const readDone = object<Extract<Settled, { outcome: 'done' }>>({ outcome: oneOf(['done']), key: readToldKey });

/** Reads the end of an operation. */
export const readSettled: Reader<Settled> = (reply, path) => {
  const end = readEnd(reply, path);
  return end.outcome === 'done' ? readDone(reply, path) : (end as Settled);
};
