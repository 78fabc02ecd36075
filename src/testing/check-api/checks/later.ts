import { monotonicNow } from '../../../platform/clock.js';
import { randomUuid } from '../../../platform/uuid.js';
import { accepts } from '../acceptance.js';
import { Broken, type Check, Skipped } from '../check.js';
import type { Rotation, Sending, Service } from '../service.js';
import { acceptsKeys, deadKeyOf } from './key-life.js';
import { expectCurrent, expectReplay } from './operations.js';

/** In seconds: what is forgotten by then was kept in a cache, not in a record. */
const usualWait = 5;
/** So many operations are refused for good at once: a list of the last few does not hold them. */
const fences = 24;
/** So many messages are sent with a key: of several servers, each with a cache of its own, one may have forgotten. */
const messages = 6;

/** What was done a while ago. */
interface Past {
  readonly seconds: number;
  /** Its key was replaced by `made`. */
  readonly replaced: Rotation;
  /** Its key is the current one. */
  readonly made: Rotation;
  /** Operations that were settled as never done. Their `If-Match` still fits. */
  readonly fenced: readonly Sending[];
}

async function fence(service: Service, version: string): Promise<readonly Sending[]> {
  const sent = Array.from({ length: fences }, (): Sending => ({ id: randomUuid(), version }));
  for (const { id } of sent) {
    const { outcome } = service.endOf(await service.settleToItsEnd(id));
    if (outcome !== 'never') throw new Skipped('No operation could be fenced: see the check "settle-never".');
  }
  return sent;
}

async function makePast(service: Service): Promise<Past> {
  const replaced = await service.rotate();
  const made = await service.rotate();
  const fenced = await fence(service, made.key.version).catch((thrown: unknown) => {
    if (thrown instanceof Skipped) return [];
    throw thrown;
  });
  const seconds = service.options.laterSeconds ?? usualWait;
  for (const end = monotonicNow() + 1000 * seconds; ;) {
    const left = end - monotonicNow();
    if (left <= 0) break;
    await service.wire.pause(left);
  }
  if ((await service.currentKey()).id !== made.key.id)
    throw new Skipped('Another key is the current one by now: other checks say why.');
  return { seconds, replaced, made, fenced };
}

const pasts = new WeakMap<Service, Promise<Past>>();

/** The past of a run. It is waited for once, for all checks together: nothing here makes a key. */
function pastOf(service: Service): Promise<Past> {
  const past = pasts.get(service) ?? makePast(service);
  pasts.set(service, past);
  return past;
}

const ago = ({ seconds }: Past) => `after ${seconds} s`;

/** What the service must still know a while later. It promises to know it for a day, or for as long as a key works. */
export const laterChecks: readonly Check[] = [
  {
    id: 'replay-later',
    promise: 'Some seconds later the same operation is still answered with its key, and with its value',
    severity: 'critical',
    writes: true,
    async run(service) {
      const past = await pastOf(service);
      const { made } = past;
      const answer = await service.regenerate(made);
      await expectCurrent(service, made.key.id, `The same request ${ago(past)} made another key: it was forgotten.`);
      expectReplay(service, answer, made.key, `The same request ${ago(past)}`);
      return ago(past);
    },
  },
  {
    id: 'settle-later',
    promise: 'Some seconds later an operation is still settled as done, with its value, or as superseded',
    severity: 'critical',
    section: 'Settling',
    writes: true,
    async run(service) {
      const past = await pastOf(service);
      const end = service.endOf(await service.settleToItsEnd(past.made.id));
      if (end.outcome !== 'done')
        throw new Broken(`The operation of the current key is settled as "${end.outcome}" ${ago(past)}.`);
      if (end.key.value !== past.made.key.value)
        throw new Broken(
          `It is settled without the value of its key ${ago(past)}, or with another: it is due for 24 hours.`,
        );
      const { outcome } = service.endOf(await service.settleToItsEnd(past.replaced.id));
      if (outcome !== 'superseded')
        throw new Broken(`An operation whose key was replaced is settled as "${outcome}" ${ago(past)}.`);
      return ago(past);
    },
  },
  {
    id: 'fences-last',
    promise: 'Copies that arrive some seconds after "never" are 410, however many were fenced since, and make no key',
    severity: 'critical',
    section: 'Settling',
    writes: true,
    async run(service) {
      const past = await pastOf(service);
      const { fenced, made } = past;
      if (fenced.length === 0) throw new Skipped('No operation could be fenced: see the check "settle-never".');
      for (const [place, copy] of fenced.entries()) {
        const { status } = await service.regenerate(copy);
        const which = `Of ${fenced.length} operations that were settled as "never", the copy of number ${place + 1}, ${ago(past)},`;
        await expectCurrent(service, made.key.id, `${which} made a key: fences are due for 24 hours.`);
        if (status !== 410) throw new Broken(`${which} is answered ${status} instead of 410.`);
      }
      return `${fenced.length} copies ${ago(past)}`;
    },
  },
  {
    id: 'keys-stay',
    promise: 'Some seconds later the new key still works, and the old one still does not',
    severity: 'critical',
    writes: true,
    async run(service) {
      const past = await pastOf(service);
      const { made } = past;
      if (!acceptsKeys(service))
        throw new Skipped('No message was accepted with a new key: see the check "new-key-works".');
      if ((await service.currentKey()).id !== made.key.id)
        throw new Skipped('Another key is the current one by now: other checks say why.');
      const dead = deadKeyOf(service);
      for (let message = 0; message < messages; message++) {
        if ((await accepts(service, made.key.value)) === false)
          throw new Broken(`The current key is refused ${ago(past)}.`);
        if (dead !== undefined && (await accepts(service, dead)) === true)
          throw new Broken('The old key of the check "old-key-dies" was refused then, and is accepted again.');
      }
      return ago(past);
    },
  },
];
