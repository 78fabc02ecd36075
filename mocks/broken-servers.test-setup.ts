/** Servers that break the contract of an operation, each by one mistake that is easily made. Races must catch them. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Settled } from '../src/api/rest/wire.js';
import { end } from './end-previous.js';
import { IdempotencyStore, memory, nameOf, type OperationName, type Reservation } from './idempotency.js';
import { endFromOf, reasonOf } from './overlap.js';
import { Problem } from './problem.js';
import type { ServerParts } from './race-track.test-setup.js';
import { channelNameOf, operationIdOf, operationOf, refuseIfChanged, regenerate } from './regenerate.js';
import { expectRestorable, ifMatchOf, restore } from './restore.js';
import { settle } from './settle.js';
import { replaceKey, restorePrevious } from './two-keys.js';

/** In milliseconds: long enough for a commit to come meanwhile. */
const overlooked = 40;

const atOnce = () => undefined;

/** A memory of operations that lets mistakes reach into it. */
class OpenStore extends IdempotencyStore {
  fence(operation: OperationName, now: number): void {
    this.fences.set(nameOf(operation), now);
  }

  unfence(operation: OperationName): void {
    this.fences.delete(nameOf(operation));
  }

  forget(operation: OperationName): void {
    this.commits.delete(nameOf(operation));
  }

  committedAt(operation: OperationName): number {
    return this.commits.get(nameOf(operation))?.at ?? Infinity;
  }

  principalOf(operation: OperationName): string | undefined {
    return this.commits.get(nameOf(operation))?.principal;
  }

  /** Settles as it is right. */
  honestly(...settling: Parameters<IdempotencyStore['settle']>): Settled {
    return super.settle(...settling);
  }
}

/** Checks, waits, and commits without looking again: of two operations that replace the same key, both win. */
export const commitsBlindly = (): ServerParts => ({
  async regenerate({ request, principal, channel, operations, issue, overlap, now, pause }) {
    const { ifMatch, asked, ...operation } = await operationOf(request, channel);
    await pause('arrived');
    const begun = operations.begin({ ...operation, principal }, channel.key, now());
    if ('replay' in begun) return begun.replay;
    try {
      refuseIfChanged(channel, ifMatch);
      const endFrom = endFromOf(asked.overlap, overlap, reasonOf(asked.reason));
      await pause('checked');
      const issued = await issue();
      operations.expectHeld(begun.reservation);
      operations.commit(begun.reservation, issued, now());
      const key = replaceKey(channel, issued, { by: principal, at: now(), endFrom });
      await pause('committed');
      return key;
    } catch (problem) {
      operations.release(begun.reservation);
      throw problem;
    }
  },
});

/** Remembers an operation once it is done, and does not know it while it runs: a second request runs beside it. */
export const reservesNothing = remembering(
  class extends IdempotencyStore {
    override begin(...begun: Parameters<IdempotencyStore['begin']>) {
      this.running.clear();
      return super.begin(...begun);
    }
    override expectHeld() {}
  },
);

/** Remembers refusals and its own failures too: who repeats the operation is given them again. */
export const storesErrors = (): ServerParts => {
  const errors = new Map<string, Problem>();
  return {
    async regenerate(regeneration) {
      const { id } = await operationOf(regeneration.request.clone(), regeneration.channel);
      const stored = errors.get(id);
      if (stored) throw stored;
      try {
        return await regenerate(regeneration);
      } catch (problem) {
        // That it still runs is no outcome: even a server that stores errors knows this.
        if (problem instanceof Problem && problem.status !== 409) errors.set(id, problem);
        throw problem;
      }
    },
  };
};

/** Looks at `If-Match` before the `Idempotency-Key`: a replay is refused, though its operation was done. */
export const matchesFirst = (): ServerParts => ({
  async regenerate(regeneration) {
    refuseIfChanged(regeneration.channel, regeneration.request.headers.get('if-match'));
    return regenerate(regeneration);
  },
});

/** Looks at `If-Match` before the `Idempotency-Key` of a restoring. */
export const restoresMatchingFirst = (): ServerParts => ({
  async restorePreviousKey(restoring) {
    refuseIfChanged(restoring.channel, ifMatchOf(restoring.request));
    return restore(restoring);
  },
});

/** Checks, waits, and restores without looking again: of two restorings both win. */
export const restoresBlindly = (): ServerParts => ({
  async restorePreviousKey({ request, keyId, principal, channel, operations, now, pause }) {
    const [id, ifMatch] = [operationIdOf(request), ifMatchOf(request)];
    const operation = { principal, channel: channelNameOf(channel), id, body: `restore ${keyId}`, isRestoring: true };
    const begun = operations.begin(operation, channel.key, now());
    if ('replay' in begun) return;
    try {
      const previous = expectRestorable(channel, keyId, ifMatch, now());
      await pause('checked');
      operations.expectHeld(begun.reservation);
      operations.commit(begun.reservation, previous.key, now());
      restorePrevious(channel, previous, { by: principal, at: now() });
    } catch (problem) {
      operations.release(begun.reservation);
      throw problem;
    }
  },
});

/** Gives a restored key the version that it had before: one who saw it then takes it for unchanged. */
export const restoresVersions = (): ServerParts => ({
  async restorePreviousKey(restoring) {
    const { channel } = restoring;
    const version = channel.previous?.key.version;
    await restore(restoring);
    if (version !== undefined) channel.key = { ...channel.key, version };
  },
});

/** Looks at `If-Match` before it looks whether the key has ended. */
export const endsMatchingFirst = (): ServerParts => ({
  async endPreviousKey(ending) {
    refuseIfChanged(ending.channel, ifMatchOf(ending.request));
    return end(ending);
  },
});

/** Gives the first answer again to whoever names the operation, whatever is asked for. */
export const replaysWhateverIsAsked = remembering(
  class extends IdempotencyStore {
    override begin(...[operation, current, now]: Parameters<IdempotencyStore['begin']>) {
      const body = this.commits.get(nameOf(operation))?.body ?? operation.body;
      return super.begin({ ...operation, body }, current, now);
    }
  },
);

/** Gives the first answer again to whoever names the operation. */
export const replaysToStrangers = remembering(
  class extends IdempotencyStore {
    override begin(...[operation, current, now]: Parameters<IdempotencyStore['begin']>) {
      const principal = this.commits.get(nameOf(operation))?.principal ?? operation.principal;
      return super.begin({ ...operation, principal }, current, now);
    }
  },
);

/** Says 410 and not how the operation ended. */
export const namesNoEnd = remembering(
  class extends IdempotencyStore {
    override begin(...begun: Parameters<IdempotencyStore['begin']>) {
      try {
        return super.begin(...begun);
      } catch (problem) {
        throw problem instanceof Problem && problem.status === 410 ? new Problem(410, problem.detail) : problem;
      }
    }
  },
);

/** Looks for the commit, waits, and fences: a commit that comes meanwhile is overlooked. */
export const settlesInTwoSteps = (): ServerParts => ({
  async settle(settlement) {
    const { principal, channel, operationId, now, pause } = settlement;
    const operations = settlement.operations as OpenStore;
    const operation = { principal, channel: channelNameOf(channel), id: operationId };
    const fencesBefore = operations.snapshot().fences;
    await pause('arrived');
    const found = operations.settle(operation, channel.key, now());
    if (found.outcome !== 'never' || fencesBefore.some(([name]) => name === nameOf(operation))) return found;
    operations.unfence(operation); // So far it has only looked.
    await pause('checked');
    await wait(overlooked);
    operations.fence(operation, now());
    return found;
  },
  remember: (stored) => new OpenStore(stored),
});

/** Answers that it never was, and does not remember having said so. */
export const forgetsFences = settling((store, operation, ...rest) => {
  const settled = store.honestly(operation, ...rest);
  if (settled.outcome === 'never') store.unfence(operation);
  return settled;
});

/** Looks whether the operation was fenced as its request arrives, and not again as it commits. */
export const commitsPastFences = remembering(
  class extends OpenStore {
    override expectHeld(reservation: Reservation) {
      if (!this.fences.has(reservation.name)) super.expectHeld(reservation);
    }
  },
);

/** Does not look, as it commits, whether another request took the operation over. */
export const commitsWithoutItsLease = remembering(
  class extends OpenStore {
    override expectHeld(reservation: Reservation) {
      if (this.fences.has(reservation.name)) super.expectHeld(reservation);
    }
  },
);

/** Takes a settle for one more attempt: what was not done yet is done now. */
export const settlesByRegenerating = (): ServerParts => ({
  async settle(settlement) {
    const settled = await settle(settlement);
    if (settled.outcome !== 'never') return settled;
    const { channel, principal, now } = settlement;
    const key = replaceKey(channel, await settlement.issue(), { by: principal, at: now(), endFrom: atOnce });
    return { outcome: 'done', key };
  },
});

/** Gives the value of a key to whoever settles its operation. */
export const settlesForStrangers = settling((store, operation, current, now) => {
  const settled = store.honestly(operation, current, now);
  const isFresh = settled.outcome === 'done' && now - store.committedAt(operation) <= memory;
  return isFresh ? { ...settled, key: { ...settled.key, value: current.value } } : settled;
});

/** Keeps the values of keys for as long as these live. */
export const settlesWithOldValues = settling((store, operation, current, now) => {
  const settled = store.honestly(operation, current, now);
  const isOwn = settled.outcome === 'done' && store.principalOf(operation) === operation.principal;
  return isOwn ? { ...settled, key: { ...settled.key, value: current.value } } : settled;
});

/** Finds the commit and does not look whether its key was replaced since: the current key is someone else's. */
export const settlesReplacedAsDone = settling((store, operation, current, now) => {
  const settled = store.honestly(operation, current, now);
  if (settled.outcome !== 'superseded') return settled;
  const { value: _value, ...key } = current;
  return { outcome: 'done', key };
});

/** Knows only the operation of the current key: one whose key was replaced looks as if it never had been. */
export const settlesReplacedAsNever = settling((store, operation, current, now) => {
  const settled = store.honestly(operation, current, now);
  return settled.outcome === 'superseded' ? { outcome: 'never' } : settled;
});

/** Looks for commits alone: an operation that runs looks as if it never had been. */
export const settlesRunningAsNever = settling((store, operation, current, now) => {
  try {
    return store.honestly(operation, current, now);
  } catch {
    return { outcome: 'never' };
  }
});

/** Keeps its fences in the memory of a process. */
export const losesFencesOnRestart = remembering(
  class extends IdempotencyStore {
    override snapshot() {
      return { ...super.snapshot(), fences: [] };
    }
  },
);

/** Keeps a reservation until its request is done: one that dies is never done. */
export const reservesForEver = remembering(
  class extends IdempotencyStore {
    override begin(...begun: Parameters<IdempotencyStore['begin']>) {
      const result = super.begin(...begun);
      if ('reservation' in result) Object.assign(result.reservation, { until: Infinity });
      return result;
    }
  },
);

/** Forgets an operation after a day, though the key that it made is still in use. */
export const forgetsCommits = settling((store, operation, current, now) => {
  if (now - store.committedAt(operation) > memory) store.forget(operation);
  return store.honestly(operation, current, now);
});

function remembering(Store: typeof IdempotencyStore): () => ServerParts {
  return () => ({ remember: (stored) => new Store(stored) });
}

function settling(
  wrong: (store: OpenStore, ...settling: Parameters<IdempotencyStore['settle']>) => Settled,
): () => ServerParts {
  return remembering(
    class extends OpenStore {
      override settle(...settling: Parameters<IdempotencyStore['settle']>): Settled {
        return wrong(this, ...settling);
      }
    },
  );
}
