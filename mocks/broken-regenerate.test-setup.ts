/** Servers that break the contract of a regeneration, each by one mistake that is easily made. Races must catch them. */
import type { IdempotencyStore } from './idempotency.js';
import { Problem } from './problem.js';
import { operationOf, type Regenerate, refuseIfChanged, regenerate, setKey } from './regenerate.js';

/** Checks, waits, and commits without looking again: of two operations that replace the same key, both win. */
export const commitsBlindly = (): Regenerate => {
  return async ({ request, principal, channel, operations, issue, pause }) => {
    const { name, id, body, ifMatch } = await operationOf(request, channel);
    await pause('arrived');
    const known = operations.begin(principal, name, id, body, channel.key.id, Date.now());
    if (known) return known;
    try {
      refuseIfChanged(channel, ifMatch);
      await pause('checked');
      const key = await issue();
      setKey(channel, key);
      operations.commit(name, id, key);
      await pause('committed');
      return key;
    } catch (problem) {
      operations.release(name, id);
      throw problem;
    }
  };
};

/** Remembers an operation once it is done, and does not know it while it runs: a second request runs beside it. */
export const reservesNothing = (): Regenerate => (regeneration) => {
  const { operations } = regeneration;
  let begun: Parameters<IdempotencyStore['begin']> | undefined;
  return regenerate({
    ...regeneration,
    operations: {
      begin(...operation) {
        begun = operation;
        const known = operations.begin(...operation);
        if (!known) operations.release(operation[1], operation[2]);
        return known;
      },
      commit(name, id, key) {
        if (begun) operations.begin(...begun);
        operations.commit(name, id, key);
      },
      release: () => undefined,
    },
  });
};

/** Remembers refusals and its own failures too: who repeats the operation is given them again. */
export const storesErrors = (): Regenerate => {
  const errors = new Map<string, Problem>();
  return async (regeneration) => {
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
  };
};

/** Looks at `If-Match` before the `Idempotency-Key`: a replay is refused, though its operation was done. */
export const matchesFirst = (): Regenerate => async (regeneration) => {
  refuseIfChanged(regeneration.channel, regeneration.request.headers.get('if-match'));
  return regenerate(regeneration);
};
