import { randomUuid } from '../../../platform/uuid.js';
import { Broken, type Check } from '../check.js';
import type { Service } from '../service.js';
import { currentIn, dropRestoring, makeTwoKeys, restore, restoreToItsEnd } from '../two-keys.js';
import { breaks, afterglow, racers, statuses } from './races.js';
import { restoringOf } from './restoring.js';

/** A race is run so often. Each takes two keys more. */
const rounds = 3;

/** Sends one restoring many times at once. */
async function raceOne(service: Service): Promise<void> {
  const keys = await makeTwoKeys(service);
  const sent = restoringOf(keys);
  const answers = await Promise.all(Array.from({ length: racers }, () => restore(service, sent)));
  const odd = answers.filter(({ status }) => status !== 200 && status !== 409);
  if (odd.length > 0) throw new Broken(`One restoring, sent ${racers} times at once: ${statuses(answers)}.`);
  const end = (await restoreToItsEnd(service, sent)).expect(200, 'The restoring, sent once more');
  const versions = new Set(
    [...answers, end].filter(({ status }) => status === 200).map((one) => currentIn(one).version),
  );
  const current = await service.currentKey();
  if (versions.size !== 1 || !versions.has(current.version) || current.id !== keys.old.id)
    throw new Broken(`One restoring, sent ${racers} times at once, changed the key more than once.`);
}

/** Sends restorings and regenerations at once that replace the same key. */
async function raceMany(service: Service): Promise<void> {
  const keys = await makeTwoKeys(service);
  const { version } = keys.made.key;
  const answers = await Promise.all(
    Array.from({ length: racers }, (_, index) =>
      index % 2 === 0 ? restore(service, restoringOf(keys)) : service.regenerate({ id: randomUuid(), version }),
    ),
  );
  const won = answers.filter(({ status }) => status === 200);
  // Where a regeneration wins, the previous key has ended.
  const lost = answers.filter(
    ({ status, call }) => status === 412 || (status === 410 && call === 'restorePreviousKey'),
  );
  if (won.length === 1 && lost.length === racers - 1) return;
  throw new Broken(
    `${racers} restorings and regenerations that replace the same key, at once: ${statuses(answers)}; one 200 is due, all others 412, or 410 for a restoring.`,
  );
}

/** What happens at once to two keys, and what nobody hears the answer of. */
export const restoringRaceChecks: readonly Check[] = [
  {
    id: 'restore-same-at-once',
    promise: 'One restoring, sent many times at once, changes the key once: 200, or 409 while it runs',
    severity: 'critical',
    writes: true,
    async run(service) {
      for (let round = 0; round < rounds; round++) await raceOne(service);
      return undefined;
    },
  },
  {
    id: 'restore-others-at-once',
    promise: 'Of several restorings and regenerations that replace the same key at once, one wins',
    severity: 'critical',
    writes: true,
    async run(service) {
      for (let round = 0; round < rounds; round++) await raceMany(service);
      return undefined;
    },
  },
  {
    id: 'restore-dropped',
    promise: 'A restoring whose connection broke, sent again, changes the key once in all',
    severity: 'critical',
    writes: true,
    async run(service) {
      for (const delay of breaks) {
        const keys = await makeTwoKeys(service);
        const sent = restoringOf(keys);
        await dropRestoring(service, sent, delay);
        const answer = await restoreToItsEnd(service, sent);
        const { id, version } = currentIn(answer.expect(200, 'A restoring whose connection broke, sent again'));
        await service.wire.pause(afterglow);
        const current = await service.currentKey();
        if (current.id !== id || current.version !== version || id !== keys.old.id)
          throw new Broken('A restoring whose connection broke was carried out twice.');
      }
      return undefined;
    },
  },
];
