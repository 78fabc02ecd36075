import { Broken, type Check } from '../check.js';
import type { Service } from '../service.js';
import { channelOf, endPrevious, expectPrevious, makeTwoKeys, type TwoKeys } from '../two-keys.js';
import { expectAccepted, expectRefused } from './overlaps.js';

/** @throws Broken where not both keys are what they were */
export async function expectBothKeys(service: Service, { old, made }: TwoKeys, when: string): Promise<void> {
  const channel = await channelOf(service);
  if (channel.apiKey?.version !== made.key.version) throw new Broken(`${when}: another key is the current one.`);
  expectPrevious(channel, old.id, when);
  await expectAccepted(service, old.value, `${when}: the old key`);
}

/** Ending the previous key. */
export const endingChecks: readonly Check[] = [
  {
    id: 'end',
    promise: 'Ending the previous key ends it: it is refused, and the channel says that there is none',
    severity: 'critical',
    writes: true,
    async run(service) {
      const { old, made } = await makeTwoKeys(service);
      await expectAccepted(service, old.value, 'The old key');
      const ended = (await endPrevious(service, old.id, made.key.version)).readAs('endPreviousKey');
      expectPrevious(ended, null, 'In the answer to ending it');
      const seconds = await expectRefused(service, old.value, 'The key that was ended');
      expectPrevious(await channelOf(service), null, 'After it was ended');
      await expectAccepted(service, made.key.value, 'The current key');
      return `refused after ${seconds.toFixed(1)} s`;
    },
  },
  {
    id: 'end-again',
    promise: 'Ending a key that has ended already is a success, whatever If-Match says: the call can be repeated',
    severity: 'serious',
    writes: true,
    async run(service) {
      const { old, made } = await makeTwoKeys(service);
      for (const version of [made.key.version, made.key.version, old.version]) {
        const ended = (await endPrevious(service, old.id, version)).readAs('endPreviousKey');
        if (ended.apiKey?.version !== made.key.version) throw new Broken('Ending a key again changed the current one.');
      }
      return undefined;
    },
  },
  {
    id: 'end-stale',
    promise: 'Ending a key by a stale If-Match is 412, without one 400, and changes nothing',
    severity: 'critical',
    writes: true,
    async run(service) {
      const keys = await makeTwoKeys(service);
      const { old } = keys;
      (await endPrevious(service, old.id, old.version)).expect(412, 'Ending a key by a stale If-Match');
      await expectBothKeys(service, keys, 'After ending a key by a stale If-Match');
      (await endPrevious(service, old.id)).expect(400, 'Ending a key without If-Match');
      await expectBothKeys(service, keys, 'After ending a key without If-Match');
      return undefined;
    },
  },
];
