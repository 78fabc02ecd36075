import { randomUuid } from '../../../platform/uuid.js';
import { conformingKey } from '../../../regeneration/runtime/conforming-key.js';
import type { IssuedApiKey } from '../../../model/api-key.js';
import type { Answer } from '../answer.js';
import { differencesOf, differencesWithValueOf } from '../same-key.js';
import { Broken, type Check, Skipped } from '../check.js';
import type { Service } from '../service.js';
import { channelBefore } from './read-before.js';

/** So often a key is read after it was made: a replica that lags would show the one before. */
const readings = 6;

/** @throws Broken where the current key is not the one that is due. */
export async function expectCurrent(service: Service, keyId: string, what: string): Promise<void> {
  const { id } = await service.currentKey();
  if (id !== keyId) throw new Broken(what);
}

/** @throws Broken for anything but the key of the operation, told once more as it was told. */
export function expectReplay(service: Service, answer: Answer, made: IssuedApiKey, what: string): void {
  answer.expect(200, what);
  const key = service.keyOf(answer);
  if (key.id !== made.id) throw new Broken(`${what}: answered with another key.`);
  const differences = differencesWithValueOf(made, key);
  if (differences.length > 0)
    throw new Broken(`${what}: answered with the same key, and another ${differences.join(', ')} of it.`);
}

/** @throws Broken for an operation that still runs, however long it was asked after. */
export function expectEnd({ status }: Answer, what: string): void {
  if (status !== 409) return;
  throw new Broken(
    `${what} is answered 409 for ever: it never ends. A reservation is a lease of 60 seconds; after that another request takes the id over.`,
  );
}

/** One operation, one key, whatever is sent twice or comes too late. */
export const operationChecks: readonly Check[] = [
  {
    id: 'regenerate',
    promise: 'A regeneration answers with a whole new key, which is the current one from then on',
    severity: 'critical',
    writes: true,
    async run(service) {
      const before = await service.currentKey();
      const { type } = await channelBefore(service);
      const answer = await service.regenerateToItsEnd({ id: randomUuid(), version: before.version });
      expectEnd(answer, 'A regeneration');
      const key = service.keyOf(answer) as IssuedApiKey;
      try {
        conformingKey(key, { previousKeyId: before.id, channelType: type });
      } catch (thrown) {
        throw new Broken((thrown as Error).message);
      }
      if (key.version === before.version) throw new Broken('The new key has the version of the one before.');
      if (key.value === before.value) throw new Broken('The new key has the value of the one before.');
      if (!key.value.endsWith(key.hint)) throw new Broken('The hint is not the end of the key.');
      for (let reading = 0; reading < readings; reading++) {
        const current = await service.currentKey();
        const { apiKey } = (await service.getChannel()).readAs('getChannel');
        if (current.id !== key.id || current.version !== key.version)
          throw new Broken('Right after it was made, the key reads as another one: reads come from a replica?');
        if (apiKey?.id !== key.id)
          throw new Broken('Right after it was made, the channel names another key: reads come from a replica?');
        const differences = [...new Set([...differencesOf(key, current), ...differencesOf(key, apiKey)])];
        if (differences.length > 0)
          throw new Broken(`The new key reads with another ${differences.join(', ')} than it was issued with.`);
      }
      return undefined;
    },
  },
  {
    id: 'shown-again',
    promise: 'A key that is shown again is the one that was issued',
    severity: 'critical',
    writes: true,
    async run(service) {
      const { key } = await service.rotate();
      const { value } = await service.currentKey();
      if (value === undefined) throw new Skipped('This service shows keys once.');
      if (value !== key.value) throw new Broken('Another value is shown than the one that was issued.');
      return undefined;
    },
  },
  {
    id: 'replay',
    promise: 'The same operation sent again answers with the same key, though its If-Match is stale by then',
    severity: 'critical',
    writes: true,
    async run(service) {
      const made = await service.rotate();
      expectReplay(service, await service.regenerate(made), made.key, 'The same request again');
      await expectCurrent(service, made.key.id, 'The same request again made another key.');
      return undefined;
    },
  },
  {
    id: 'same-body',
    promise: 'A body is compared as JSON: another way of writing it is the same body',
    severity: 'advice',
    writes: true,
    async run(service) {
      const made = await service.rotate();
      const again = await service.regenerate({ ...made, version: made.key.version, body: ' { } ' });
      expectReplay(service, again, made.key, 'The same body with spaces in it');
      return undefined;
    },
  },
  {
    id: 'other-body',
    promise:
      'The same operation with another body is 422, and changes nothing: with its own body it is repeated as before',
    severity: 'serious',
    writes: true,
    async run(service) {
      const made = await service.rotate();
      const answer = await service.regenerate({ ...made, version: made.key.version, body: '{"reason":"routine"}' });
      answer.expect(422, 'The same operation with another body');
      await expectCurrent(service, made.key.id, 'The same operation with another body made another key.');
      expectReplay(
        service,
        await service.regenerate(made),
        made.key,
        'After that 422, the operation with its own body',
      );
      return undefined;
    },
  },
  {
    id: 'stale-version',
    promise: 'An operation whose If-Match is stale is 412, and changes nothing',
    severity: 'critical',
    writes: true,
    async run(service) {
      const { before, key } = await service.rotate();
      const answer = await service.regenerate({ id: randomUuid(), version: before.version });
      answer.expect(412, 'An operation with a stale If-Match');
      await expectCurrent(service, key.id, 'An operation with a stale If-Match made a key.');
      return undefined;
    },
  },
  {
    id: 'refusals-not-stored',
    promise: 'A refusal is not remembered: the same operation can be sent again, and is carried out',
    severity: 'serious',
    writes: true,
    async run(service) {
      const { before, key } = await service.rotate();
      const id = randomUuid();
      const refused = await service.regenerate({ id, version: before.version });
      if (refused.status !== 412) throw new Skipped('No refusal could be had: see the check "stale-version".');
      const sent = await service.regenerateToItsEnd({ id, version: key.version });
      sent.expect(200, 'The operation of a refused request, sent with the current version');
      return undefined;
    },
  },
  {
    id: 'superseded',
    promise: 'An operation whose key was replaced since is 410 with the outcome "superseded"',
    severity: 'serious',
    writes: true,
    async run(service) {
      const made = await service.rotate();
      const { key } = await service.rotate();
      const answer = await service.regenerate(made);
      answer.expect(410, 'An operation whose key was replaced');
      await expectCurrent(service, key.id, 'An operation whose key was replaced made another key.');
      if (answer.outcome !== 'superseded') throw new Broken('The 410 has no member "outcome" that says "superseded".');
      return undefined;
    },
  },
  {
    id: 'verify',
    promise: 'Verifying answers with the channel',
    severity: 'serious',
    writes: true,
    async run(service) {
      const answer = await service.verifyChannel();
      if ([404, 405, 501].includes(answer.status))
        throw new Skipped(`This service does not verify (status ${answer.status}).`);
      answer.readAs('verifyChannel');
      return undefined;
    },
  },
];
