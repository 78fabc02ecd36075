import { randomUuid } from '../../../platform/uuid.js';
import { accepts, howAnswered, secondsUntilSteady } from '../acceptance.js';
import { Broken, type Check, Skipped } from '../check.js';
import type { Rotation, Service } from '../service.js';

const inSeconds = (seconds: number) => `${seconds.toFixed(1)} s`;

const caches = 'do several servers each keep keys in a cache?';

/** The runs in which all messages with a new key were accepted. */
const accepting = new WeakSet<Service>();

/** Whether all messages with a new key were accepted in this run. */
export const acceptsKeys = (service: Service): boolean => accepting.has(service);

/** The key of each run that was seen to end. */
const deadKeys = new WeakMap<Service, string>();

/** A key that the service refuses since it was replaced; nothing where that was not seen. */
export const deadKeyOf = (service: Service): string | undefined => deadKeys.get(service);

/** Makes a key that works. @throws Skipped where none does: a check of its own says why. */
export async function workingKey(service: Service): Promise<Rotation> {
  const made = await service.rotate();
  const { seconds } = await secondsUntilSteady(service, made.key.value, true).catch((thrown: unknown) => {
    if (thrown instanceof Broken) return { seconds: undefined };
    throw thrown;
  });
  if (seconds !== undefined) accepting.add(service);
  if (seconds === undefined)
    throw new Skipped('No message was accepted with a new key: see the check "new-key-works".');
  return made;
}

/** What changes no key, each by its name. */
export function harmlessCalls(
  service: Service,
  made: Rotation,
): readonly (readonly [name: string, call: () => Promise<unknown>])[] {
  const { before, key } = made;
  return [
    ['the operation that made it was repeated', () => service.regenerate(made)],
    ['the operation that made it was settled', () => service.settle(made.id)],
    [
      'another operation was refused for its If-Match (412)',
      () => service.regenerate({ id: randomUuid(), version: before.version }),
    ],
    [
      'its operation was refused for its body (422)',
      () => service.regenerate({ ...made, version: key.version, body: '{"reason":"routine"}' }),
    ],
    ['an operation was settled that never was', () => service.settle(randomUuid())],
    ['the channel was verified', () => service.verifyChannel()],
    ['it was read', () => service.apiKey()],
  ];
}

/** What the bots notice. */
export const keyLifeChecks: readonly Check[] = [
  {
    id: 'new-key-works',
    promise: 'Messages with the new key are accepted, all of them',
    severity: 'critical',
    writes: true,
    async run(service) {
      const { key } = await service.rotate();
      const { seconds, flaps } = await secondsUntilSteady(service, key.value, true);
      if (seconds !== undefined) return `accepted after ${inSeconds(seconds)}`;
      const within = `after ${service.options.oldKeySeconds} s (--old-key-seconds)`;
      if (flaps) throw new Broken(`The new key is accepted at times, and ${within} still refused at others: ${caches}`);
      throw new Broken(`A message with the new key is ${await howAnswered(service, key.value)} ${within}.`);
    },
  },
  {
    id: 'old-key-dies',
    promise: 'Messages with the old key are refused, within the time that is allowed, and all of them from then on',
    severity: 'critical',
    writes: true,
    async run(service) {
      const { key } = await workingKey(service);
      await service.rotate();
      const { seconds, flaps } = await secondsUntilSteady(service, key.value, false);
      const within = `after ${service.options.oldKeySeconds} s (--old-key-seconds)`;
      if (seconds === undefined && flaps)
        throw new Broken(`The old key is refused at times, and ${within} still accepted at others: ${caches}`);
      if (seconds === undefined) throw new Broken(`The old key is still accepted ${within}.`);
      deadKeys.set(service, key.value);
      return `refused after ${inSeconds(seconds)}`;
    },
  },
  {
    id: 'key-survives',
    promise: 'A key works until it is replaced: repeating, settling, refusals, verifying and reading do not end it',
    severity: 'critical',
    writes: true,
    async run(service) {
      const made = await workingKey(service);
      for (const [name, call] of harmlessCalls(service, made)) {
        await call();
        if ((await service.currentKey()).id !== made.key.id)
          throw new Skipped(`After ${name}, another key is the current one: other checks say why.`);
        if ((await accepts(service, made.key.value)) === false)
          throw new Broken(`After ${name}, messages with the key are refused, though it is the current one.`);
      }
      return undefined;
    },
  },
];
