/** Servers that go wrong about a channel's two keys, each by one mistake that is easily made. Races must catch them. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Settled } from '../src/api/rest/wire.js';
import { end } from './end-previous.js';
import { IdempotencyStore } from './idempotency.js';
import type { ServerParts } from './race-track.test-setup.js';
import { channelNameOf, operationIdOf } from './regenerate.js';
import { expectRestorable, ifMatchOf, restore } from './restore.js';
import { endPrevious, hasEnded, restorePrevious } from './two-keys.js';

/** In milliseconds: long enough for somebody else to be faster. */
const overlooked = 20;

/** Looks at the keys, waits, and restores what it saw. */
export const restoresBlindly = (): ServerParts => ({
  async restorePreviousKey({ request, keyId, principal, channel, operations, now, pause }) {
    const [id, ifMatch] = [operationIdOf(request), ifMatchOf(request)];
    await pause('arrived');
    const operation = { principal, channel: channelNameOf(channel), id, body: `restore ${keyId}`, isRestoring: true };
    const begun = operations.begin(operation, channel.key, now());
    if ('replay' in begun) return;
    try {
      const previous = expectRestorable(channel, keyId, ifMatch, now());
      await pause('checked');
      operations.commit(begun.reservation, previous.key, now());
      restorePrevious(channel, previous, { by: principal, at: now() });
    } catch (problem) {
      operations.release(begun.reservation);
      throw problem;
    }
    await pause('committed');
  },
});

/** Looks for commits alone: a restoring that runs looks as if it never had been. */
export const settlesRunningAsNever = (): ServerParts => ({
  remember: (stored) =>
    new (class extends IdempotencyStore {
      override settle(...settling: Parameters<IdempotencyStore['settle']>): Settled {
        try {
          return super.settle(...settling);
        } catch {
          return { outcome: 'never' };
        }
      }
    })(stored),
});

/** Gives the old key back as it was: whoever saw it before the regeneration takes it for unchanged. */
export const restoresTheVersion = (): ServerParts => ({
  async restorePreviousKey(restoring) {
    const before = restoring.channel.previous?.key;
    await restore(restoring);
    const { key } = restoring.channel;
    if (before?.id === key.id) restoring.channel.key = { ...key, version: before.version };
  },
});

/** Makes the old key the current one, and lets the new one go on working. */
export const restoresBeside = (): ServerParts => ({
  async restorePreviousKey(restoring) {
    const { channel, now } = restoring;
    const { key } = channel;
    await restore(restoring);
    if (channel.key.id !== key.id) channel.previous = { key, end: { at: now() + 3_600_000 } };
  },
});

/** Looks at the keys, waits, and ends the previous one, whichever that is by now. */
export const endsBlindly = (): ServerParts => ({
  async endPreviousKey(ending) {
    const { channel, keyId, principal, now, pause } = ending;
    await pause('arrived');
    if (hasEnded(channel, keyId, now())) return;
    expectRestorable(channel, keyId, ifMatchOf(ending.request), now());
    await wait(overlooked);
    endPrevious(channel, { by: principal, at: now() });
    await pause('committed');
  },
});

/** Takes both keys from the bot. */
export const endsBoth = (): ServerParts => ({
  async endPreviousKey(ending) {
    await end(ending);
    ending.channel.key = { ...ending.channel.key, value: 'none' };
  },
});

/** Keeps the values of all keys, and gives them to whoever restored one. */
export const settlesRestoringsWithValues = (): ServerParts => ({
  remember: (stored) =>
    new (class extends IdempotencyStore {
      override settle(...[operation, current, now]: Parameters<IdempotencyStore['settle']>) {
        const settled = super.settle(operation, current, now);
        return settled.outcome === 'done' ? { ...settled, key: current } : settled;
      }
    })(stored),
});
