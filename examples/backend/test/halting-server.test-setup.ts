/**
 * A process of the service that stops at a place where a process may die. It wraps the database, so that the service itself has no
 * such places: what is tested is what runs.
 */
import type { AddressInfo } from 'node:net';
import { createApp } from '../src/app.js';
import { type Database, openDatabase } from '../src/database.js';
import { openPostgres } from '../src/postgres.js';
import { setUp } from '../src/set-up.js';
import { readKeys, readSettings } from '../src/settings.js';

const { DATABASE_URL: url = '', HALT_AT: place } = process.env;

function tell(name: string, text = ''): void {
  process.send?.({ name, text });
}

function halt(): Promise<void> {
  const told = new Promise<void>((resolve) => process.once('message', () => resolve()));
  tell('halted');
  return told;
}

function halting(database: Database): Database {
  return {
    ...database,
    async transaction(work) {
      const result = await database.transaction(async (query) => {
        const result = await work(query);
        if (place === 'before-commit') await halt();
        return result;
      });
      if (place === 'after-commit') await halt();
      return result;
    },
  };
}

const ignore = () => undefined;
const lease = 6000; // Longer than a copy of the operation waits.
const database = url.startsWith('postgres:') ? openPostgres(url, ignore, lease) : await openDatabase(url, ignore);
const keys = await readKeys(process.env, ignore);
await setUp(database, keys, true);
const settings = { ...readSettings({}), callsPerMinute: 1_000_000 };
const app = await createApp({ database: halting(database), keys, overlap: settings.overlap }, settings, {
  write: ignore,
});
process.once('disconnect', () => process.exit()); // The tests have ended, however they did.
process.once(
  'SIGTERM',
  () =>
    void app
      .close()
      .then(() => database.close())
      .then(() => process.disconnect()),
);
await app.listen({ host: '127.0.0.1', port: 0 });
tell('listening', `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`);
