/**
 * Tells what a key is for, offline: `npx ba-settings-elements check-key < key`. The key comes on standard input: an argument could be read
 * by every user of the machine, and stays in the shell's history.
 */
import { nodeWire } from './check-api/node-wire.mjs';
import { factsOf, faultsOf } from './check-key/facts.mjs';
import { keyIn, mistakeIn } from './check-key/read-key.mjs';
import { readWords } from './read-words.mjs';

const help = `Usage: npx ba-settings-elements check-key [options] < key

Reads an API key from standard input, and tells what it says of itself: its id, its channel, its times. It is read,
and not verified: only the service can. Nothing is sent unless you name a service. The key is never printed.

  --channel TYPE     the type of channel that the key should be for, such as rasa
  --service URL      asks the service, too, whether it takes the key: sends an empty message list to URL/messages,
                     which a service refuses (400) once the key has let it in; nothing is logged as a message
  --help             this

Exit code: 0 the key is well, 1 it is not, 2 nothing could be told.`;

const options = {
  channel: { type: 'string' },
  service: { type: 'string' },
  help: { type: 'boolean', default: false },
};

/** More than any key has, in characters. */
const longestKey = 64 * 1024;

const notHere =
  'A key is read from standard input, not from the command line: there others can read it. If this was a real key, regenerate it.';

async function readText(stream) {
  if (stream.isTTY)
    console.error('Paste the key, then end with Ctrl-D. It is shown as you paste it; a pipe does not show it.');
  let text = '';
  for await (const chunk of stream.setEncoding('utf8')) {
    text += chunk;
    if (text.length > longestKey) throw new Error('This is longer than any key.');
  }
  return text;
}

/** @returns {Promise<{ line: string, code: number }>} what the service says of a key */
async function askService(url, key) {
  // A header that cannot be written would be quoted by the error.
  if (!/^[\x21-\x7e]+$/.test(key))
    return { line: '✗ The key has characters that no header can carry: nothing was sent.', code: 1 };
  const { status } = await nodeWire.send({
    method: 'POST',
    url: `${url.replace(/\/+$/, '')}/messages`,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: '{"messages":[]}',
  });
  if (status === 401 || status === 403) return { line: `✗ The service refuses it (status ${status}).`, code: 1 };
  if ((status >= 200 && status < 300) || status === 400 || status === 422) {
    return { line: `✓ The service takes it (status ${status} for an empty list of messages).`, code: 0 };
  }
  return { line: `– The service does not tell (status ${status}).`, code: 2 };
}

/**
 * @param {readonly string[]} words
 * @param {NodeJS.ReadStream} [stream] where the key comes from
 * @returns {Promise<number>} the exit code
 */
export async function runCheckKey(words, stream = process.stdin) {
  const { values } = readWords('check-key', words, options, { positionals: notHere });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const { key, around } = keyIn(await readText(stream));
  const facts = factsOf(key);
  const faults = faultsOf(facts, { channel: values.channel, now: Date.now() });
  const mistake = facts.isJwt || facts.isCut ? undefined : mistakeIn(key);
  if (mistake) throw new Error(`${facts.lines[0]} ${mistake}`);
  if (around.length > 0)
    console.log(`– Around it stood ${around.join(', then ')}: no part of the key, which was read without.`);
  for (const line of facts.lines) console.log(line);
  for (const fault of faults) console.log(`✗ ${fault}`);
  const answer = values.service === undefined ? undefined : await askService(values.service, key);
  if (answer) console.log(answer.line);
  if (faults.length > 0) return 1;
  if (!answer && !facts.isJwt) {
    console.log('– Nothing could be told. Whether it is a key, and works, only the service knows: --service URL.');
    return 2;
  }
  if (!answer)
    console.log(
      '✓ Nothing is wrong with it, as far as it says itself. Whether it works, only the service knows: --service URL.',
    );
  return answer?.code ?? 0;
}
