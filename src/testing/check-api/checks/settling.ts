import { randomUuid } from '../../../platform/uuid.js';
import type { Answer } from '../answer.js';
import { Broken, type Check, Skipped } from '../check.js';
import { differencesOf } from '../same-key.js';
import type { Sending, Service } from '../service.js';
import { expectCurrent, expectEnd } from './operations.js';

/** A race is run so often: a mistake shows only in some orders. */
const rounds = 12;
/** After so many milliseconds a connection breaks: some before the commit, some after it. */
const breaks = [0, 2, 8, 30, 120];
/** In milliseconds: a request whose connection broke has been carried out by then. */
const afterglow = 400;

/** Whether the service settles; one that does not says so once. */
async function expectSettling(service: Service): Promise<void> {
  await service.settleToItsEnd(randomUuid());
}

/** Settles an operation that was sent, or is being sent, and proves that its end is so. */
async function expectTrueEnd(service: Service, sent: Sending, before: string): Promise<void> {
  const answer = await service.settleToItsEnd(sent.id);
  expectEnd(answer, 'The settle of an operation whose connection broke');
  const end = service.endOf(answer);
  await service.wire.pause(afterglow);
  const current = await service.currentKey();
  if (end.outcome === 'done') {
    if (end.key.id !== current.id) throw new Broken('Settled as done, with a key that is not the current one.');
    if (current.id === before) throw new Broken('Settled as done, and the key is still the one before.');
    if (end.key.value === undefined)
      throw new Broken('Settled as done by the caller who sent it, without the value of the key.');
  } else if (end.outcome === 'never') {
    if (current.id !== before) throw new Broken('Settled as never done, and then a key was made.');
    (await service.regenerate(sent)).expect(410, 'A copy that arrives after "never"');
  } else throw new Broken(`An operation of just now is settled as "${end.outcome}".`);
}

/** Sends an operation and its settle, one so many milliseconds after the other; which is the first alternates. */
async function sendAtOnce(
  service: Service,
  sent: Sending,
  round: number,
): Promise<readonly [settled: Answer, sent: Answer]> {
  const settle = () => service.settleToItsEnd(sent.id);
  const send = () => service.regenerate(sent);
  if (round % 2 === 0) {
    const settling = settle();
    await service.wire.pause(round);
    return Promise.all([settling, send()]);
  }
  const sending = send();
  await service.wire.pause(round);
  return Promise.all([settle(), sending]);
}

/** An unknown outcome always comes to an end, and the end is true. */
export const settlingChecks: readonly Check[] = [
  {
    id: 'settle-done',
    promise:
      'An operation that made the current key is settled as done, with the value for its caller, again and again',
    severity: 'critical',
    writes: true,
    async run(service) {
      const made = await service.rotate();
      for (let time = 0; time < 2; time++) {
        const end = service.endOf(await service.settleToItsEnd(made.id));
        if (end.outcome !== 'done') throw new Broken(`It is settled as "${end.outcome}".`);
        if (end.key.id !== made.key.id) throw new Broken('It is settled with another key.');
        if (end.key.value !== made.key.value)
          throw new Broken('It is settled without the value of the key, or with another.');
        const differences = differencesOf(made.key, end.key);
        if (differences.length > 0)
          throw new Broken(`It is settled with another ${differences.join(', ')} of the key than it was issued with.`);
      }
      await expectCurrent(service, made.key.id, 'Settling made another key.');
      return undefined;
    },
  },
  {
    id: 'settle-superseded',
    promise: 'An operation whose key was replaced since is settled as superseded',
    severity: 'critical',
    writes: true,
    async run(service) {
      const made = await service.rotate();
      await service.rotate();
      const end = service.endOf(await service.settleToItsEnd(made.id));
      if (end.outcome !== 'superseded') throw new Broken(`It is settled as "${end.outcome}".`);
      return undefined;
    },
  },
  {
    id: 'settle-never',
    promise: 'An operation that never arrived is settled as never, again and again, and no key is made',
    severity: 'critical',
    writes: true,
    async run(service) {
      const before = await service.currentKey();
      const id = randomUuid();
      for (let time = 0; time < 2; time++) {
        const end = service.endOf(await service.settleToItsEnd(id));
        if (end.outcome !== 'never') throw new Broken(`It is settled as "${end.outcome}".`);
      }
      await expectCurrent(service, before.id, 'Settling made a key.');
      return undefined;
    },
  },
  {
    id: 'late-copy',
    promise: 'A copy that arrives after "never" is 410 with the outcome "never", and makes no key',
    severity: 'critical',
    writes: true,
    async run(service) {
      const before = await service.currentKey();
      const sent: Sending = { id: randomUuid(), version: before.version };
      const end = service.endOf(await service.settleToItsEnd(sent.id));
      if (end.outcome !== 'never') throw new Skipped('No operation could be fenced: see the check "settle-never".');
      const copy = await service.regenerate(sent);
      await expectCurrent(service, before.id, 'The copy made a key, though the operation was settled as never done.');
      copy.expect(410, 'The copy');
      if (copy.outcome !== 'never') throw new Broken('The 410 has no member "outcome" that says "never".');
      return undefined;
    },
  },
  {
    id: 'settle-at-once',
    promise: 'A settle that comes while the operation arrives never tells "never" of an operation that makes a key',
    severity: 'critical',
    writes: true,
    async run(service) {
      await expectSettling(service);
      for (let round = 0; round < rounds; round++) {
        const before = await service.currentKey();
        const sent: Sending = { id: randomUuid(), version: before.version };
        const [settled, answer] = await sendAtOnce(service, sent, round);
        const { outcome } = service.endOf(settled);
        const current = await service.currentKey();
        if (outcome === 'never' && (answer.status === 200 || current.id !== before.id)) {
          throw new Broken('Settled as never done, though the operation made a key at the same time.');
        }
        if (outcome === 'done' && current.id === before.id) throw new Broken('Settled as done, and no key was made.');
      }
      return undefined;
    },
  },
  {
    id: 'settle-dropped',
    promise:
      'An operation whose connection broke is settled truly: done with its key, or never and refused from then on',
    severity: 'critical',
    writes: true,
    async run(service) {
      await expectSettling(service);
      for (const delay of breaks) {
        const before = await service.currentKey();
        const sent: Sending = { id: randomUuid(), version: before.version };
        await service.dropRegeneration(sent, delay);
        await expectTrueEnd(service, sent, before.id);
      }
      return undefined;
    },
  },
];
