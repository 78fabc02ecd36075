import type { ApiKey } from '../../../model/api-key.js';
import type { Channel } from '../../../model/channel.js';
import { monotonicNow } from '../../../platform/clock.js';
import { randomUuid } from '../../../platform/uuid.js';
import { Broken, type Check, Skipped } from '../check.js';
import { differencesOf } from '../same-key.js';
import { isAfter, isBefore } from '../service-clock.js';
import type { Service } from '../service.js';

/** So many pages of a list are searched for the channel. */
const mostPages = 12;
/** In seconds: a list may lag so far behind. */
const lag = 10;

/** The channel as the list tells it; nothing where it is not on the first pages. @throws Skipped where the list cannot be read */
async function listedChannel(service: Service): Promise<Channel | undefined> {
  let cursor: string | undefined;
  for (let pages = 0; pages < mostPages; pages++) {
    const answer = await service.listChannels({ cursor });
    try {
      const { items, nextCursor } = answer.readAs('listChannels');
      const found = items.find(({ id }) => id === service.options.channelId);
      if (found || nextCursor === undefined) return found;
      cursor = nextCursor;
    } catch {
      throw new Skipped('The list of channels cannot be read: see the check "channels".');
    }
  }
  return undefined;
}

/** Reads the list until it names a key as that was issued. @returns what it tells differently in the end */
async function differencesInList(service: Service, key: ApiKey): Promise<readonly string[]> {
  const end = monotonicNow() + 1000 * (service.options.laterSeconds ?? lag);
  for (;;) {
    const listed = (await listedChannel(service))?.apiKey;
    const differences = listed ? differencesOf(key, listed) : [];
    if (differences.length === 0 || monotonicNow() > end) return differences;
    await service.wire.pause(500);
  }
}

/** What is told of a key where its value is not. */
export const keyMetadataChecks: readonly Check[] = [
  {
    id: 'created-at',
    promise: 'createdAt is the time at which the key was made',
    severity: 'serious',
    writes: true,
    async run(service) {
      const { version } = await service.currentKey();
      const answer = await service.regenerateToItsEnd({ id: randomUuid(), version });
      if (answer.status !== 200) throw new Skipped('No key could be made: see the check "regenerate".');
      const { createdAt } = service.keyOf(answer);
      if (isBefore(createdAt, answer)) throw new Broken('A key of just now says that it was made earlier.');
      if (isAfter(createdAt, answer)) throw new Broken('A key of just now says that it is made in the future.');
      return undefined;
    },
  },
  {
    id: 'list-follows',
    promise: 'The list of channels tells the new key, within some seconds',
    severity: 'serious',
    writes: true,
    async run(service) {
      const before = await listedChannel(service);
      if (!before) throw new Skipped(`The channel is not on the first ${mostPages} pages of the list.`);
      if (!before.apiKey) throw new Skipped('The list tells no keys.');
      const { key } = await service.rotate();
      const differences = await differencesInList(service, key);
      if (differences.length > 0) {
        throw new Broken(
          `${service.options.laterSeconds ?? lag} s after a new key was made, the list tells another ${differences.join(', ')}: does a cache keep it?`,
        );
      }
      return undefined;
    },
  },
];
