/**
 * Proves the promises of the REST contract against a real service: `npx ba-settings-elements check-api`. The checks stand in
 * `src/testing/check-api`; here stands what a terminal needs.
 */
import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { severities } from '../src/testing/check-api/check.ts';
import { checks } from '../src/testing/check-api/checks.ts';
import { lineOf, summaryLine, summaryOf } from '../src/testing/check-api/report.ts';
import { runChecks } from '../src/testing/check-api/run-checks.ts';
import { Service } from '../src/testing/check-api/service.ts';
import { nodeWire } from './check-api/node-wire.mjs';
import { help, readOptions } from './check-api/options.mjs';
import { probeOf } from './check-api/probe.mjs';

/** A name of the service's, without what would steer a terminal. */
const printable = (text) => text.replace(/\p{C}/gu, '�');

function listOfChecks() {
  const lines = checks.map(
    ({ id, promise, severity, writes }) => `${id} (${severity}${writes ? ', writes' : ''})\n      ${promise}`,
  );
  const levels = Object.entries(severities).map(([name, meaning]) => `${name}: ${meaning}`);
  return [...lines, '', ...levels].join('\n');
}

/** Reads the channel before anything else. @throws Error where the checks cannot run */
async function openChannel(service) {
  const { status, ...answer } = await service.getChannel().then((one) => ({ status: one.status, one }));
  if (status === 401 || status === 403)
    throw new Error(`The service answers ${status}: does --header sign in somebody who may see this channel?`);
  if (status === 404) throw new Error('The service answers 404: are --base, --project and --channel right?');
  const text = answer.one.json();
  const { name, type, apiKey } = typeof text === 'object' && text !== null ? text : {};
  if (status === 200 && !apiKey)
    throw new Error('This channel has no key, or the service does not name it: choose another channel.');
  return { name: String(name), type: String(type), hint: String(apiKey?.hint), lastUsedAt: apiKey?.lastUsedAt };
}

/** What stands before the question, and in the log of a CI job. */
function plan({ base, projectId, channelId, overlap }, { name, type, hint, lastUsedAt }, writes) {
  const used = lastUsedAt ? `last used ${lastUsedAt}` : lastUsedAt === null ? 'never used' : 'use not known';
  const lines = [
    `Service  ${base}`,
    `Project  ${projectId}`,
    `Channel  ${channelId}: ${name} (${type}), key …${hint}, ${used}`,
  ];
  if (!writes) return lines.map(printable);
  return [
    ...lines.map(printable),
    '',
    `This run regenerates the key of this channel some ${overlap ? 110 : 50} times, settles operations and sends messages.`,
    ...(overlap ? ['It also ends and restores old keys, at once and over broken connections.'] : []),
    'The key that works now stops working, and cannot be put back. At the end the channel has a key whose value',
    'nobody kept; the service has the records of the operations. Nothing is cleaned up.',
  ];
}

async function isConfirmed(channelId) {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question(`Type "${printable(channelId)}" to go on; anything else only reads: `);
    return answer.trim() === channelId;
  } finally {
    terminal.close();
  }
}

/** @returns {Promise<boolean>} whether anything may be changed */
async function mayWrite(mode, channelId, say) {
  if (mode === 'all') return true;
  if (mode === 'reads') return false;
  if (process.stdin.isTTY) return isConfirmed(channelId);
  say('This is no terminal, so nobody can be asked: only what reads is run. Give --yes to run all.');
  return false;
}

/**
 * @param {readonly string[]} words
 * @returns {Promise<number>} the exit code: 0 where all promises are kept, 1 where one is broken, 2 where the checks could not run
 */
export async function runCheckApi(words) {
  const { mode, json, probe, service: options } = readOptions(words);
  if (mode === 'help' || mode === 'list') {
    console.log(mode === 'help' ? help : listOfChecks());
    return 0;
  }
  const say = json === '-' ? console.error : console.log;
  const service = new Service({ ...options, ...(probe && { probe: probeOf(probe) }) }, nodeWire);
  const channel = await openChannel(service);
  say(plan(options, channel, mode !== 'reads').join('\n') + '\n');
  const writes = await mayWrite(mode, options.channelId, say);

  const [startedAt, results] = [new Date(), []];
  for await (const result of runChecks(checks, service, { writes })) {
    results.push(result);
    say(lineOf(result));
  }
  const summary = summaryOf(results);
  say(`\n${summaryLine(summary)}`);
  if (json !== undefined) {
    const { base, projectId, channelId } = options;
    const report = { base, projectId, channelId, startedAt: startedAt.toISOString(), writes, summary, checks: results };
    const text = `${JSON.stringify(report, undefined, 2)}\n`;
    if (json === '-') process.stdout.write(text);
    else await writeFile(json, text);
  }
  return summary.broken === 0 ? 0 : 1;
}
