import type { AddressInfo } from 'node:net';
import { createApp } from '../src/app.js';
import { type Database, openDatabase } from '../src/database.js';
import { setUp } from '../src/set-up.js';
import { readKeys, readSettings, type Settings } from '../src/settings.js';
import { Client } from './client.test-setup.js';

export interface TestedApp {
  readonly client: Client;
  readonly database: Database;
  /** Every line of the log so far. */
  readonly log: string[];
  close(): Promise<void>;
}

/** Starts the service in this process. @param settings what differs from the usual */
export async function startApp(url: string, settings: Partial<Settings> = {}): Promise<TestedApp> {
  const log: string[] = [];
  const [database, keys] = [
    await openDatabase(url, (error) => log.push(error.message)),
    await readKeys({}, () => undefined),
  ];
  await setUp(database, keys, true);
  const all = { ...readSettings({}), callsPerMinute: 100_000, ...settings };
  const write = (line: string) => void log.push(line);
  const app = await createApp({ database, keys, overlap: all.overlap }, all, { write });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  return {
    client: new Client(`http://127.0.0.1:${port}`),
    database,
    log,
    async close() {
      await app.close();
      await database.close();
    },
  };
}
