/** Starts one process of the service. Any number of them may share a PostgreSQL database; stop one with SIGTERM. */
import { createApp } from './app.js';
import { openDatabase } from './database.js';
import { eraseOldValues } from './reveal.js';
import { demoSessions } from './seed.js';
import { setUp } from './set-up.js';
import { readKeys, readSettings } from './settings.js';

const hour = 60 * 60_000;
const settings = readSettings(process.env);
const keys = await readKeys(process.env, (message) => console.warn(`Development only: ${message}`));
const database = await openDatabase(settings.databaseUrl, ({ message }) =>
  app.log.warn({ message }, 'connection lost'),
);
const app = await createApp({ database, keys, overlap: settings.overlap }, settings);
await setUp(database, keys, !settings.isProduction);

const erase = () =>
  eraseOldValues(database.query, settings.shows).catch((error: unknown) =>
    app.log.error({ err: error }, 'old values not erased'),
  );
await erase();
setInterval(() => void erase(), hour).unref();

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    // Requests that run are answered first.
    void app.close().then(() => database.close());
  });
}

const address = await app.listen({ host: settings.host, port: settings.port });
if (!settings.isProduction) {
  console.log(`Serving the demo at ${address}. Send "Authorization: Bearer TOKEN" as:`);
  for (const { token, says } of demoSessions) console.log(`  ${token.padEnd(18)}${says}`);
}
