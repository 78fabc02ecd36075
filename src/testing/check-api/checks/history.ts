import type { KeyEvent } from '../../../model/key-event.js';
import { omittedFrom } from '../../../api/readers/page.js';
import { faultOf } from '../../../api/readers/readers.js';
import { randomUuid } from '../../../platform/uuid.js';
import type { PageQuery } from '../../../model/page.js';
import type { Answer } from '../answer.js';
import { Broken, type Check, Skipped } from '../check.js';
import type { Service } from '../service.js';
import { endPrevious, makeTwoKeys } from '../two-keys.js';
import { compareTwice } from './paging.js';

/** So often the history is read until it tells of what happened. */
const readings = 6;

const listKeyEvents = (service: Service, query: PageQuery): Promise<Answer> =>
  service.ask('listKeyEvents', service.ids, { query });

/** @throws Skipped where the service has no history */
async function historyOf(service: Service): Promise<readonly KeyEvent[]> {
  const answer = await listKeyEvents(service, {});
  if ([404, 405, 501].includes(answer.status))
    throw new Skipped(`This service tells no history of its keys (status ${answer.status}).`);
  const page = answer.readAs('listKeyEvents');
  const [odd] = omittedFrom(page);
  if (odd) throw new Broken(`listKeyEvents: ${faultOf(odd) ?? 'an item does not conform'}.`);
  return page.items;
}

/** Reads the history until it tells of something. */
async function expectEvent(service: Service, type: KeyEvent['type'], keyId: string): Promise<KeyEvent> {
  for (let reading = 0; reading < readings; reading++) {
    const found = (await historyOf(service)).find((event) => event.type === type && event.keyId === keyId);
    if (found) return found;
    await service.wire.pause((250 * 2 ** reading) / 4);
  }
  throw new Broken(`The first page of the history has no "${type}" of the key that it happened to.`);
}

/** What the service tells of the past: what happened, and who used a key. */
export const historyChecks: readonly Check[] = [
  {
    id: 'key-events',
    promise: 'The history tells what happened to the keys, newest first, and why',
    severity: 'serious',
    writes: true,
    async run(service) {
      await historyOf(service);
      const { key } = await service.rotate('{"reason":"routine"}');
      const made = await expectEvent(service, 'regenerated', key.id);
      if (made.reason !== undefined && made.reason !== 'routine')
        throw new Broken('The reason of a regeneration was "routine", and the history tells another.');
      const { key: unreasoned } = await service.rotate();
      if ((await expectEvent(service, 'regenerated', unreasoned.id)).reason !== undefined)
        throw new Broken('The history tells a reason of a regeneration for which none was given.');
      if (service.options.overlap) {
        const { old, made: next } = await makeTwoKeys(service);
        await endPrevious(service, old.id, next.key.version);
        await expectEvent(service, 'previous-ended', old.id);
      }
      const times = (await historyOf(service)).map(({ at }) => Date.parse(at));
      if (times.some((time, index) => time > (times[index - 1] ?? Infinity)))
        throw new Broken('An event stands below one that is older: the newest comes first.');
      return undefined;
    },
  },
  {
    id: 'paging-key-events',
    promise: 'The pages of the history have no gap, no repeat and no loop',
    severity: 'serious',
    async run(service) {
      await historyOf(service);
      return compareTwice(service, listKeyEvents);
    },
  },
  {
    id: 'last-used-by',
    promise: 'lastUsedBy tells who used this key last, and nothing of a key that was not used',
    severity: 'serious',
    writes: true,
    async run(service) {
      const { key } = await service.rotate();
      const unused = await service.currentKey();
      if (key.lastUsedBy ?? unused.lastUsedBy) throw new Broken('A new key has a lastUsedBy before any message.');
      if (service.options.probe) throw new Skipped('Of a --probe it is not known whether it sends a message.');
      const agent = `ba-check-api/${randomUuid().slice(0, 8)}`;
      const { status } = await service.sendMessage(key.value, agent);
      if (status < 200 || status > 299) throw new Skipped(`No message was accepted (status ${status}).`);
      for (let reading = 0; reading < readings; reading++) {
        const { lastUsedBy } = await service.currentKey();
        const { client } = lastUsedBy ?? {};
        if (client !== undefined && !client.includes('ba-check-api'))
          throw new Broken('lastUsedBy names another program than the one that sent the message.');
        if (lastUsedBy) return undefined;
        await service.wire.pause((250 * 2 ** reading) / 4);
      }
      throw new Skipped('This service does not tell lastUsedBy.');
    },
  },
];
