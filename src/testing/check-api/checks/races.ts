import { randomUuid } from '../../../platform/uuid.js';
import { Broken, type Check } from '../check.js';
import type { Sending, Service } from '../service.js';
import { expectEnd, expectReplay } from './operations.js';

/** So many requests race. */
export const racers = 8;
/** A race is run so often: a mistake shows only in some orders. */
const rounds = 5;
/** After so many milliseconds a connection breaks: some before the commit, some after it. */
export const breaks = [0, 2, 8, 30, 120];
/** In milliseconds: a request whose connection broke has been carried out by then. */
export const afterglow = 400;

export const statuses = (answers: readonly { readonly status: number }[]) => {
  const counts = new Map<number, number>();
  for (const { status } of answers) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].map(([status, count]) => `${count} × ${status}`).join(', ');
};

/** Sends one operation many times at once. */
async function raceOne(service: Service): Promise<void> {
  const { version } = await service.currentKey();
  const sent: Sending = { id: randomUuid(), version };
  const answers = await Promise.all(Array.from({ length: racers }, () => service.regenerate(sent)));
  const odd = answers.filter(({ status }) => status !== 200 && status !== 409);
  if (odd.length > 0) throw new Broken(`One operation, sent ${racers} times at once: ${statuses(answers)}.`);
  const end = await service.regenerateToItsEnd(sent);
  expectEnd(end, `One operation, sent ${racers} times at once,`);
  const ids = new Set([...answers, end].filter(({ status }) => status === 200).map((one) => service.keyOf(one).id));
  const current = await service.currentKey();
  if (ids.size !== 1 || !ids.has(current.id)) {
    throw new Broken(`One operation, sent ${racers} times at once, made ${Math.max(2, ids.size)} keys or more.`);
  }
}

/** Sends many operations at once that replace the same key. */
async function raceMany(service: Service): Promise<void> {
  const { version } = await service.currentKey();
  const answers = await Promise.all(
    Array.from({ length: racers }, () => service.regenerate({ id: randomUuid(), version })),
  );
  const won = answers.filter(({ status }) => status === 200);
  const lost = answers.filter(({ status }) => status === 412);
  if (won.length !== 1 || lost.length !== racers - 1) {
    throw new Broken(
      `${racers} operations that replace the same key, at once: ${statuses(answers)}; one 200 is due, all others 412.`,
    );
  }
}

async function repeat(run: () => Promise<void>): Promise<undefined> {
  for (let round = 0; round < rounds; round++) await run();
  return undefined;
}

/** What happens at once, and what nobody hears the answer of. */
export const raceChecks: readonly Check[] = [
  {
    id: 'same-at-once',
    promise: 'One operation, sent many times at once, makes one key: 200, or 409 while it runs',
    severity: 'critical',
    writes: true,
    run: (service) => repeat(() => raceOne(service)),
  },
  {
    id: 'others-at-once',
    promise: 'Of several operations that replace the same key at once, one wins; the others are 412',
    severity: 'critical',
    writes: true,
    run: (service) => repeat(() => raceMany(service)),
  },
  {
    id: 'dropped',
    promise: 'An operation whose connection broke, sent again, makes one key in all',
    severity: 'critical',
    writes: true,
    async run(service) {
      for (const delay of breaks) {
        const { version } = await service.currentKey();
        const sent: Sending = { id: randomUuid(), version };
        await service.dropRegeneration(sent, delay);
        const answer = await service.regenerateToItsEnd(sent);
        expectEnd(answer, 'An operation whose connection broke, sent again,');
        answer.expect(200, 'An operation whose connection broke, sent again');
        const key = service.keyOf(answer);
        await service.wire.pause(afterglow);
        if ((await service.currentKey()).id !== key.id) {
          throw new Broken('An operation whose connection broke was carried out twice: it made two keys.');
        }
        if (key.value === undefined)
          throw new Broken('An operation whose connection broke, sent again: the key has no value.');
        expectReplay(
          service,
          await service.regenerate(sent),
          { ...key, value: key.value },
          'The same request a third time',
        );
      }
      return undefined;
    },
  },
];
