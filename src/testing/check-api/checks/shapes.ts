import { omittedFrom } from '../../../api/readers/page.js';
import { faultOf } from '../../../api/readers/readers.js';
import { conformingKey } from '../../../regeneration/runtime/conforming-key.js';
import { Broken, type Check, Skipped } from '../check.js';
import { channelBefore } from './read-before.js';

const count = (items: readonly unknown[]) => (items.length === 1 ? '1 item' : `${items.length} items`);

/** A page leaves out what does not conform; a service has no such items. */
function expectWhole(page: object, call: string): void {
  const [first, ...more] = omittedFrom(page);
  if (!first) return;
  const others = more.length > 0 ? `, and ${more.length} more` : '';
  throw new Broken(`${call}: ${faultOf(first) ?? 'an item does not conform'}${others}.`);
}

/** Every answer has the shape that the elements read. */
export const shapeChecks: readonly Check[] = [
  {
    id: 'projects',
    promise: 'The list of projects has the shape of a page of projects',
    severity: 'serious',
    async run(service) {
      const page = (await service.listProjects()).readAs('listProjects');
      expectWhole(page, 'listProjects');
      return count(page.items);
    },
  },
  {
    id: 'project',
    promise: 'A project has the shape of one, and is the one that was asked for',
    severity: 'serious',
    async run(service) {
      (await service.getProject()).readAs('getProject');
      return undefined;
    },
  },
  {
    id: 'channels',
    promise: 'The list of channels has the shape of a page of channels',
    severity: 'serious',
    async run(service) {
      const page = (await service.listChannels()).readAs('listChannels');
      expectWhole(page, 'listChannels');
      return count(page.items);
    },
  },
  {
    id: 'channel',
    promise: 'A channel has the shape of one, and is the one that was asked for',
    severity: 'serious',
    async run(service) {
      (await service.getChannel()).readAs('getChannel');
      return undefined;
    },
  },
  {
    id: 'api-key',
    promise: 'The key of a channel has the shape of one, and is the key that the channel names',
    severity: 'serious',
    async run(service) {
      const key = service.keyOf(await service.apiKey());
      const { apiKey } = await channelBefore(service);
      if (apiKey?.id !== key.id || apiKey?.version !== key.version) {
        throw new Broken('The channel names another key, or another version, than its address "api-key".');
      }
      return key.value === undefined ? 'the service shows keys once' : 'the service shows keys again';
    },
  },
  {
    id: 'whole-key',
    promise: 'A key that is shown is whole, and is the one of its id and its channel',
    severity: 'serious',
    async run(service) {
      const { value, ...key } = await service.currentKey();
      if (value === undefined) throw new Skipped('This service shows keys once.');
      const { type } = await channelBefore(service);
      try {
        conformingKey({ ...key, value }, { previousKeyId: '', channelType: type });
      } catch (thrown) {
        throw new Broken((thrown as Error).message);
      }
      return undefined;
    },
  },
];
