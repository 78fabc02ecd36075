import { secondsUntil } from '../acceptance.js';
import { Broken, type Check, Skipped } from '../check.js';

const inSeconds = (seconds: number) => `${seconds.toFixed(1)} s`;

/** What the bots notice. */
export const keyLifeChecks: readonly Check[] = [
  {
    id: 'new-key-works',
    promise: 'Messages with the new key are accepted',
    severity: 'critical',
    writes: true,
    async run(service) {
      const { key } = await service.rotate();
      const seconds = await secondsUntil(service, key.value, true);
      if (seconds === undefined) throw new Broken(`The new key is refused after ${service.options.oldKeySeconds} s.`);
      return `accepted after ${inSeconds(seconds)}`;
    },
  },
  {
    id: 'old-key-dies',
    promise: 'Messages with the old key are refused, within the time that is allowed',
    severity: 'critical',
    writes: true,
    async run(service) {
      const { key } = await service.rotate();
      if ((await secondsUntil(service, key.value, true)) === undefined) {
        throw new Skipped('No key was accepted that could be refused: see the check "new-key-works".');
      }
      await service.rotate();
      const seconds = await secondsUntil(service, key.value, false);
      const { oldKeySeconds } = service.options;
      if (seconds === undefined)
        throw new Broken(`The old key is still accepted after ${oldKeySeconds} s (--old-key-seconds).`);
      return `refused after ${inSeconds(seconds)}`;
    },
  },
  {
    id: 'last-used',
    promise: 'lastUsedAt is null until the key was used, and a time once a message was accepted',
    severity: 'serious',
    writes: true,
    async run(service) {
      const { key } = await service.rotate();
      const unused = await service.currentKey();
      if (key.lastUsedAt === undefined && unused.lastUsedAt === undefined)
        throw new Skipped('This service does not tell lastUsedAt.');
      if (unused.lastUsedAt !== null) throw new Broken('A new key has a lastUsedAt before any message: null is due.');
      if (service.options.probe) throw new Skipped('Of a --probe it is not known whether it sends a message.');
      const { status } = await service.sendMessage(key.value);
      if (status < 200 || status > 299) throw new Skipped(`No message was accepted (status ${status}).`);
      for (let reading = 0; reading < 8; reading++) {
        const { lastUsedAt } = await service.currentKey();
        if (lastUsedAt) return undefined;
        await service.wire.pause((250 * 2 ** reading) / 4);
      }
      throw new Broken('A message was accepted with the key, and its lastUsedAt is still null.');
    },
  },
];
