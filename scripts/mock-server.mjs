/** Serves the mock backend over HTTP: `npx ba-settings-elements mock-server`, in the repository `npm run mock-server`. */
import { startMockServer } from '../mocks/server.ts';
import { onStop } from './on-stop.mjs';
import { readWords } from './read-words.mjs';

const help = `Usage: npx ba-settings-elements mock-server [options]

Serves the mock backend, which keeps the whole REST contract in memory. It prints its address, the base of the adapter.

  --port N           default: 4010; 0 takes a free one
  --host ADDRESS     default: 127.0.0.1
  --keys once        shows a key only when it is made
  --no-settle        does not settle operations
  --delay N          how long every answer takes, in milliseconds
  --help             this`;

const options = {
  port: { type: 'string', default: '4010' },
  host: { type: 'string', default: '127.0.0.1' },
  keys: { type: 'string', default: 'revealable' },
  'no-settle': { type: 'boolean', default: false },
  delay: { type: 'string', default: '0' },
  help: { type: 'boolean', default: false },
};

/** @throws Error that says what is wrong */
function readOptions(values) {
  const [port, latency] = [Number(values.port || NaN), Number(values.delay || NaN)];
  const { host, keys } = values;
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error('--port takes a number from 0 (any free one) to 65535.');
  }
  if (keys !== 'revealable' && keys !== 'once') throw new Error('--keys takes "revealable" or "once".');
  if (!(latency >= 0)) throw new Error('--delay takes a number of milliseconds.');
  return { port, host, keys, latency, settles: !values['no-settle'] };
}

/**
 * @param {readonly string[]} words
 * @returns {Promise<number>} the exit code; a server that has started goes on until it is stopped
 */
export async function runMockServer(words) {
  const { values } = readWords('mock-server', words, options);
  if (values.help) {
    console.log(help);
    return 0;
  }
  const server = await startMockServer(readOptions(values)).catch((error) => {
    throw error.code === undefined ? error : new Error(`The mock backend could not start: ${error.message}`);
  });
  console.log(`The mock backend listens on ${server.url}`);
  onStop(() => server.close());
  return 0;
}
