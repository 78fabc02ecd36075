/** Reads the words of the command. Whatever is wrong with them is thrown with a message for people. */
import { readFileSync } from 'node:fs';
import { resolveBase } from '../../src/api/rest/address.ts';
import { readWords } from '../read-words.mjs';

export const help = `Usage: npx ba-settings-elements check-api --base URL --project ID --channel ID [options]

Proves the promises of the REST contract against a real service, in a channel that nobody needs: it makes many keys of it.
It asks before it changes anything. Where there is no terminal to ask at, it only reads and ends with 2, unless you give --yes
or --reads-only.

  --base URL                the address of the service, such as https://example.com/api
  --project ID              the project of the channel
  --channel ID              a channel that can be thrown away: whoever uses its key is locked out
  --header 'Name: value'    of every call, such as "Authorization: Bearer …"; may be repeated.
                            @FILE reads lines from a file, which other users of the machine cannot see
  --other-header …          headers of another user, who may regenerate the key, too
  --step-up-header …        headers of a session whose sign-in is too old to change a key
  --origin URL              where your pages stand: checks what a browser asks for (CORS)
  --messages URL            where bots send messages (default: BASE/messages)
  --probe COMMAND           tells in place of it whether a key works, by exit code 0. It gets the key on
                            standard input and as BA_API_KEY
  --old-key-seconds N       how long a key that has ended may go on working (default: 10)
  --overlap N,N,…           how long an old key can go on working beside the new one, in seconds: all times that the
                            service supports. Without it, and --first-use, nothing of two keys is checked
  --first-use N/M           an old key can end N seconds after the first use of the new one, M seconds at most
  --longest-overlap N       the longest overlap whose end is waited for, in seconds (default: 60)
  --burst N                 reads that are sent at once to be answered 429; 0 for none (default: 40)
  --time-limit N            ends the run after so many seconds (default: 900)
  --yes                     do not ask, and run all
  --reads-only              do not ask, and change nothing
  --json [FILE]             write the report as JSON, too: to FILE, or to standard output
  --list                    list the checks, and send nothing
  --help                    this

Exit code: 0 all promises kept that were to be checked, 1 some broken, 2 the checks could not run, or not all of them: nobody
could be asked, or the time was over.`;

const string = { type: 'string' };
const strings = { type: 'string', multiple: true, default: [] };
const flag = { type: 'boolean', default: false };

const options = {
  base: string,
  project: string,
  channel: string,
  header: strings,
  'other-header': strings,
  'step-up-header': strings,
  origin: string,
  messages: string,
  probe: string,
  'old-key-seconds': { ...string, default: '10' },
  overlap: string,
  'first-use': string,
  'longest-overlap': { ...string, default: '60' },
  burst: { ...string, default: '40' },
  'time-limit': { ...string, default: '900' },
  yes: flag,
  'reads-only': flag,
  json: string,
  list: flag,
  help: flag,
};

/** `--json` may stand without a file: then it means standard output. */
function withFile(words) {
  return words.flatMap((word, index) => {
    const next = words[index + 1];
    return word === '--json' && (next === undefined || next.startsWith('--')) ? ['--json', '-'] : [word];
  });
}

function linesOf(file, option) {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch ({ code }) {
    throw new Error(`--${option}: the file cannot be read (${code}).`); // Its name is not repeated: it may be a secret after an "@".
  }
}

/** @returns {Readonly<Record<string, string>> | undefined} by names in lower case; nothing for no line */
function headersOf(lines, option) {
  if (lines.length === 0) return undefined;
  const all = lines.flatMap((line) => (line.startsWith('@') ? linesOf(line.slice(1), option) : [line]));
  const headers = new Headers();
  for (const line of all.filter((one) => one.trim() !== '')) {
    const [, name, value] = /^\s*([^\s:]+)\s*:\s*(.*?)\s*$/.exec(line) ?? [];
    try {
      if (name === undefined) throw new TypeError('No name.');
      headers.append(name, value);
    } catch {
      // The line is not repeated: it may be a secret.
      throw new Error(`--${option} takes "Name: value".`);
    }
  }
  return Object.fromEntries(headers);
}

function countOf(text, option) {
  const count = Number(text);
  if (text.trim() === '' || !Number.isFinite(count) || count < 0)
    throw new Error(`--${option} takes a number from 0 on.`);
  return count;
}

/** @throws Error that does not repeat it: it may be a secret that stands in the wrong place */
function baseOf(text) {
  try {
    return resolveBase(text);
  } catch (error) {
    if (error.message.includes(text)) throw new Error('--base takes an address such as https://example.com/api.');
    throw new Error(error.message.replace('Failed to create the REST adapter', '--base'));
  }
}

/** @returns {import('../../src/api/settings-api.ts').SupportedOverlap | undefined} nothing where nothing is declared */
function overlapOf(times, firstUse) {
  if (times === undefined && firstUse === undefined) return undefined;
  const secondsOf = (text, option, example) => {
    const seconds = Number(text);
    if (/^\d+$/.test(text) && seconds > 0) return seconds;
    throw new Error(`--${option} takes whole seconds, such as ${example}.`);
  };
  const seconds = times?.split(',').map((one) => secondsOf(one.trim(), 'overlap', '3600,86400'));
  if (firstUse === undefined) return { seconds };
  const [after, atMost] = (/^([^/]*)\/([^/]*)$/.exec(firstUse)?.slice(1) ?? ['', '']).map((one) =>
    secondsOf(one.trim(), 'first-use', '300/604800'),
  );
  return { seconds, firstUse: { seconds: after, atMost } };
}

/**
 * @param {readonly string[]} words
 * @throws Error that says what is missing or wrong
 */
export function readOptions(words) {
  const { values } = readWords('check-api', withFile(words), options);
  if (values.help || values.list) return { mode: values.help ? 'help' : 'list' };
  for (const name of ['base', 'project', 'channel']) {
    if (!values[name]) throw new Error(`--${name} is missing. See check-api --help.`);
  }
  if (values.yes && values['reads-only'])
    throw new Error('--yes runs all, and --reads-only changes nothing: give one of them.');
  return {
    mode: values['reads-only'] ? 'reads' : values.yes ? 'all' : 'ask',
    json: values.json,
    probe: values.probe,
    timeLimit: countOf(values['time-limit'], 'time-limit'),
    service: {
      base: baseOf(values.base),
      projectId: values.project,
      channelId: values.channel,
      headers: headersOf(values.header, 'header') ?? {},
      otherHeaders: headersOf(values['other-header'], 'other-header'),
      staleHeaders: headersOf(values['step-up-header'], 'step-up-header'),
      origin: values.origin,
      messages: values.messages,
      oldKeySeconds: countOf(values['old-key-seconds'], 'old-key-seconds'),
      overlap: overlapOf(values.overlap, values['first-use']),
      longestOverlap: countOf(values['longest-overlap'], 'longest-overlap'),
      burst: countOf(values.burst, 'burst'),
    },
  };
}
