import type { ApiKey } from '../../../model/api-key.js';
import { Broken, type Check, Skipped } from '../check.js';
import { isAfter, isBefore } from '../service-clock.js';
import type { Service } from '../service.js';
import { harmlessCalls } from './key-life.js';
import { channelBefore } from './read-before.js';

/** So often the use of a key is read: it may be stored with a delay. */
const readings = 8;

/** What the key and its channel tell of its use. */
async function usesOf(service: Service): Promise<readonly (string | null)[]> {
  const { apiKey } = await channelBefore(service);
  const uses = [await service.currentKey(), apiKey].map((key: ApiKey | undefined) => key?.lastUsedAt);
  return uses.filter((use) => use !== undefined);
}

/** What is said about the use of a key. */
export const lastUsedChecks: readonly Check[] = [
  {
    id: 'last-used',
    promise:
      'lastUsedAt is null until a message was accepted with the key, whatever else is done, and then the time of it',
    severity: 'serious',
    writes: true,
    async run(service) {
      const made = await service.rotate();
      if ((await usesOf(service)).length === 0) throw new Skipped('This service does not tell lastUsedAt.');
      const expectUnused = async (when: string) => {
        if ((await usesOf(service)).some((use) => use !== null))
          throw new Broken(`${when} the key has a lastUsedAt, though no message was sent with it: null is due.`);
      };
      await expectUnused('Right after it was made');
      for (const [name, call] of harmlessCalls(service, made)) {
        await call();
        await expectUnused(`After ${name},`);
      }
      if (service.options.probe) throw new Skipped('Of a --probe it is not known whether it sends a message.');
      const message = await service.sendMessage(made.key.value);
      if (message.status < 200 || message.status > 299)
        throw new Skipped(`No message was accepted (status ${message.status}).`);
      for (let reading = 0; reading < readings; reading++) {
        const uses = await usesOf(service);
        const times = uses.filter((use) => use !== null);
        if (times.some((time) => isBefore(time, made.key.createdAt)))
          throw new Broken('A message was accepted, and lastUsedAt is before the key was made.');
        if (times.some((time) => isAfter(time, message)))
          throw new Broken('A message was accepted, and lastUsedAt is in the future.');
        if (times.length === uses.length) return undefined;
        await service.wire.pause((250 * 2 ** reading) / 4);
      }
      throw new Broken(
        'A message was accepted with the key, and its lastUsedAt is still null, at "api-key" or in the channel.',
      );
    },
  },
];
