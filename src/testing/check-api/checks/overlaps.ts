import { randomUuid } from '../../../platform/uuid.js';
import { monotonicNow } from '../../../platform/clock.js';
import { secondsUntil, secondsUntilSteady } from '../acceptance.js';
import { Broken, type Check, Skipped } from '../check.js';
import type { Service } from '../service.js';
import {
  bodyOf,
  channelOf,
  declaredSeconds,
  endPrevious,
  expectPrevious,
  lastingOverlap,
  makeTwoKeys,
} from '../two-keys.js';
import { expectCurrent } from './operations.js';

/** In seconds: so far an announced end may be from the one that is due. */
const tolerance = 5;
/** Beyond what is declared, in seconds. */
const undeclaredMore = 7;
/** So often a channel is read until it tells of a message that was accepted. */
const readings = 8;

export async function expectAccepted(service: Service, key: string, what: string): Promise<void> {
  if ((await secondsUntil(service, key, true)) === undefined) throw new Broken(`${what} is refused.`);
}

/** @param longest in seconds, after which it has to be refused @returns after how many it was */
export async function expectRefused(service: Service, key: string, what: string, longest?: number): Promise<number> {
  const { seconds, flaps } = await secondsUntilSteady(service, key, false, longest);
  if (seconds === undefined) {
    const when = flaps ? 'refused at times, and accepted at others' : 'still accepted';
    throw new Broken(`${what} is ${when} after ${longest ?? service.options.oldKeySeconds} s.`);
  }
  return seconds;
}

/** How long an old key goes on working beside the new one. */
export const overlapChecks: readonly Check[] = [
  {
    id: 'overlap',
    promise: 'With an overlap the old key goes on working beside the new one, and the channel says until when',
    severity: 'critical',
    writes: true,
    async run(service) {
      const overlap = lastingOverlap(service);
      const { key: old } = await service.rotate();
      const sent = { id: randomUuid(), version: old.version, body: bodyOf(overlap) };
      const made = service.keyOf(await service.regenerateToItsEnd(sent));
      const channel = await channelOf(service);
      expectPrevious(channel, old.id, 'After a regeneration with an overlap');
      const { endsAt, endsInSeconds, endsAfterFirstUse } = channel.previousKey!;
      if (overlap.from === 'now') {
        const seconds = endsAt === undefined ? NaN : (Date.parse(endsAt) - Date.parse(made.createdAt)) / 1000;
        if (!(Math.abs(seconds - overlap.seconds) <= tolerance))
          throw new Broken(
            `An overlap of ${overlap.seconds} s was asked for, and endsAt is not so long after createdAt.`,
          );
        if (
          endsInSeconds !== undefined &&
          Math.abs(endsInSeconds - overlap.seconds) > service.options.oldKeySeconds + tolerance
        )
          throw new Broken('endsInSeconds is not what is left of the overlap.');
      } else if (endsAfterFirstUse === undefined) {
        throw new Broken('An overlap until the first use was asked for, and endsAfterFirstUse is not told.');
      }
      await expectAccepted(service, old.value, 'The old key');
      await expectAccepted(service, made.value!, 'The new key');
      return overlap.from === 'now' ? `${overlap.seconds} s` : 'until the first use';
    },
  },
  {
    id: 'overlap-refused',
    promise: 'An overlap that is not supported is 422, and changes nothing',
    severity: 'serious',
    writes: true,
    async run(service) {
      const before = await service.currentKey();
      const seconds = (declaredSeconds(service).at(-1) ?? 0) + undeclaredMore;
      const body = bodyOf({ from: 'now', seconds });
      const answer = await service.regenerate({ id: randomUuid(), version: before.version, body });
      answer.expect(422, `A regeneration with an overlap of ${seconds} s, which is not declared`);
      await expectCurrent(service, before.id, 'A regeneration with an overlap that is not supported made a key.');
      return undefined;
    },
  },
  {
    id: 'overlap-ends',
    promise: 'When its time is over, the old key is refused by itself, and the version stays',
    severity: 'critical',
    writes: true,
    async run(service) {
      lastingOverlap(service);
      const seconds = declaredSeconds(service)[0];
      const { longestOverlap, oldKeySeconds } = service.options;
      if (seconds === undefined) throw new Skipped('No --overlap was declared, only --first-use.');
      if (seconds > longestOverlap) {
        throw new Skipped(
          `The shortest overlap is ${seconds} s: its end is not waited for. Run this against a service with a shorter one, or raise --longest-overlap.`,
        );
      }
      const { key: old } = await service.rotate();
      const start = monotonicNow();
      const { key } = await service.rotate(bodyOf({ from: 'now', seconds }));
      await expectAccepted(service, old.value, 'The old key');
      await expectRefused(service, old.value, 'The old key', seconds + oldKeySeconds);
      const passed = (monotonicNow() - start) / 1000;
      if (passed < seconds - 1) throw new Broken(`The old key is refused after ${passed.toFixed(1)} s.`);
      const channel = await channelOf(service);
      expectPrevious(channel, null, 'After the end of the old key');
      if (channel.apiKey?.version !== key.version) throw new Broken('The version changed as the old key ended.');
      return `refused after ${passed.toFixed(1)} s of ${seconds} s`;
    },
  },
  {
    id: 'overlap-replaced',
    promise: 'A regeneration ends a previous key that still worked: never do three keys work',
    severity: 'critical',
    writes: true,
    async run(service) {
      const { old, made } = await makeTwoKeys(service);
      await service.rotate(bodyOf(lastingOverlap(service)));
      expectPrevious(await channelOf(service), made.key.id, 'After a second regeneration with an overlap');
      await expectRefused(service, old.value, 'The key before the previous one');
      await expectAccepted(service, made.key.value, 'The previous key');
      return undefined;
    },
  },
  {
    id: 'first-use',
    promise: 'An old key that is kept until the first use of the new one ends so long after it, and not before it',
    severity: 'critical',
    writes: true,
    async run(service) {
      lastingOverlap(service);
      const { overlap, probe, longestOverlap, oldKeySeconds } = service.options;
      if (!overlap?.firstUse) throw new Skipped('No --first-use was declared.');
      if (probe) throw new Skipped('Of a --probe it is not known whether it sends a message.');
      const { seconds } = overlap.firstUse;
      const { old, made } = await makeTwoKeys(service, { from: 'first-use' });
      await service.verifyChannel();
      await expectAccepted(service, old.value, 'The old key');
      const waiting = (await channelOf(service)).previousKey;
      if (waiting?.endsAt !== undefined || waiting?.endsAfterFirstUse?.seconds !== seconds) {
        throw new Broken(
          `Before the first use the old key has no endsAt, and endsAfterFirstUse.seconds is ${seconds}: that is not so. A verification, or a message with the old key, is no first use.`,
        );
      }
      await expectAccepted(service, made.key.value, 'The new key');
      await expectAnnounced(service, seconds);
      if (seconds > longestOverlap) return `that it ends, ${seconds} s after the first use, was not waited for`;
      const after = await expectRefused(service, old.value, 'The old key', seconds + oldKeySeconds);
      return `refused ${after.toFixed(1)} s after the first use`;
    },
  },
  {
    id: 'version-stays',
    promise: 'Neither use nor a verification nor the end of the old key changes the version',
    severity: 'serious',
    writes: true,
    async run(service) {
      const { old, made } = await makeTwoKeys(service);
      const { version } = made.key;
      const steps: readonly (readonly [name: string, step: () => Promise<unknown>])[] = [
        ['a message with the new key', () => secondsUntil(service, made.key.value, true)],
        ['a message with the old key', () => secondsUntil(service, old.value, true)],
        ['a verification', () => service.verifyChannel()],
        ['the end of the old key', () => endPrevious(service, old.id, version)],
      ];
      for (const [name, step] of steps) {
        await step();
        if ((await service.currentKey()).version !== version) throw new Broken(`The version is another after ${name}.`);
      }
      return undefined;
    },
  },
];

/** The first use is told by the channel, and with it when the old key ends. */
async function expectAnnounced(service: Service, seconds: number): Promise<void> {
  for (let reading = 0; reading < readings; reading++) {
    const { previousKey } = await channelOf(service);
    if (previousKey === null) return; // It was quick.
    if (previousKey?.endsAt !== undefined) {
      const left = previousKey.endsInSeconds;
      if (left !== undefined && left > seconds + tolerance)
        throw new Broken(`The old key is said to end in ${left} s.`);
      return;
    }
    await service.wire.pause((250 * 2 ** reading) / 4);
  }
  throw new Broken('The new key was used, and the channel does not say when the old one ends.');
}
