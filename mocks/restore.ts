import { ended } from './idempotency.js';
import { Problem } from './problem.js';
import { channelNameOf, type OperationContext, operationIdOf, refuseIfChanged } from './regenerate.js';
import type { ChannelRecord } from './state.js';
import { hasEnded, previousOf, type PreviousRecord, restorePrevious } from './two-keys.js';

/** One request to restore the previous key, with what it takes to carry it out. */
export interface Restoring extends OperationContext {
  readonly request: Request;
  /** The key that is to be the current one again. */
  readonly keyId: string;
}

/**
 * Carries a restoring out. The channel then has the restored key.
 *
 * @throws Problem for every answer that is not the channel.
 */
export type Restore = (restoring: Restoring) => Promise<void>;

/**
 * Makes the previous key the current one again: an operation as a regeneration is, in the same memory and by the same order of
 * checks. The last look at the keys, the restoring and the commit stand together with no `await` between them.
 */
export const restore: Restore = async ({ request, keyId, principal, channel, operations, now, pause }) => {
  const [id, ifMatch] = [operationIdOf(request), ifMatchOf(request)];
  await pause('arrived');
  // No body of a regeneration reads like this: the same id cannot name one of each.
  const operation = { principal, channel: channelNameOf(channel), id, body: `restore ${keyId}`, isRestoring: true };
  const begun = operations.begin(operation, channel.key, now());
  if ('replay' in begun) return;
  try {
    expectRestorable(channel, keyId, ifMatch, now());
    await pause('checked');
    operations.expectHeld(begun.reservation);
    const at = now();
    const previous = expectRestorable(channel, keyId, ifMatch, at);
    operations.commit(begun.reservation, previous.key, at);
    restorePrevious(channel, previous, { by: principal, at });
  } catch (problem) {
    operations.release(begun.reservation);
    throw problem;
  }
  await pause('committed');
};

/** The `If-Match` of a request that cannot do without. @throws Problem 400 if there is none. */
export function ifMatchOf({ headers }: Request): string {
  const ifMatch = headers.get('if-match');
  if (!ifMatch) throw new Problem(400, 'The header If-Match is missing.');
  return ifMatch;
}

/**
 * The previous key, if it is the one that was meant and still works. That a key has ended is looked at first: whatever the current
 * one is by now, an ended key does not come back.
 *
 * @throws Problem 410 if it has ended, 412 if the current key is not the one that was meant, 404 if it is no previous key.
 */
export function expectRestorable(channel: ChannelRecord, keyId: string, ifMatch: string, now: number): PreviousRecord {
  if (hasEnded(channel, keyId, now)) throw ended('ended');
  return expectPrevious(channel, keyId, ifMatch, now);
}

/**
 * The previous key, if it is the one that was meant.
 *
 * @throws Problem 412 if the current key is not the one that was meant, 404 if the other is no previous key.
 */
export function expectPrevious(channel: ChannelRecord, keyId: string, ifMatch: string, now: number): PreviousRecord {
  refuseIfChanged(channel, ifMatch);
  const previous = previousOf(channel, now);
  if (previous?.key.id !== keyId) throw new Problem(404, 'There is no such previous key.');
  return previous;
}
