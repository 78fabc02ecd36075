/** Serves the mock backend over HTTP: `npm run mock-server -- --port 4010 [--host 127.0.0.1] [--keys once] [--no-settle]`. */
import { parseArgs } from 'node:util';
import { onStop } from './on-stop.mjs';
import './register-typescript.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4010' },
    host: { type: 'string', default: '127.0.0.1' },
    keys: { type: 'string', default: 'revealable' },
    'no-settle': { type: 'boolean', default: false },
  },
});
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`--port takes a number from 0 (any free one) to 65535, not "${values.port}".`);
  process.exit(2);
}
const { host, keys } = values;
if (keys !== 'revealable' && keys !== 'once') {
  console.error(`--keys takes "revealable" or "once", not "${keys}".`);
  process.exit(2);
}

const { startMockServer } = await import('../mocks/server.ts');
const server = await startMockServer({ port, host, keys, settles: !values['no-settle'] }).catch((error) => {
  console.error(`The mock backend could not start: ${error.message}`);
  process.exit(1);
});
console.log(`The mock backend listens on ${server.url}`);

onStop(() => server.close());
