/**
 * Proves the promises of the REST contract against a real service: `npx ba-settings-elements check-api`. The checks stand in
 * `src/testing/check-api`; here stands what a terminal needs.
 */
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { severities } from '../src/testing/check-api/check.ts';
import { checks } from '../src/testing/check-api/checks.ts';
import { limitedWire } from '../src/testing/check-api/limited-wire.ts';
import { lineOf, summaryLine, summaryOf } from '../src/testing/check-api/report.ts';
import { runChecks } from '../src/testing/check-api/run-checks.ts';
import { Service } from '../src/testing/check-api/service.ts';
import { channelLine, printable } from './check-api/channel-line.mjs';
import { nodeWire } from './check-api/node-wire.mjs';
import { help, readOptions } from './check-api/options.mjs';
import { probeOf } from './check-api/probe.mjs';
import { progressOn } from './check-api/progress.mjs';

function listOfChecks() {
  const lines = checks.map(
    ({ id, promise, severity, writes }) => `${id} (${severity}${writes ? ', writes' : ''})\n      ${promise}`,
  );
  const levels = Object.entries(severities).map(([name, meaning]) => `${name}: ${meaning}`);
  return [...lines, '', ...levels].join('\n');
}

/** Reads the channel before anything else. @throws Error where the checks cannot run */
async function openChannel(service) {
  const answer = await service.getChannel();
  const { status } = answer;
  if (status === 401 || status === 403)
    throw new Error(`The service answers ${status}: does --header sign in somebody who may see this channel?`);
  if (status === 404) throw new Error('The service answers 404: are --base, --project and --channel right?');
  if (status >= 300 && status < 400)
    throw new Error(`The service answers ${status}, a redirect: is --base right, and does --header sign in?`);
  if (status !== 200) throw new Error(`The service answers ${status}: is it well?`);
  const channel = answer.json();
  if (!channel?.apiKey)
    throw new Error('This channel has no key, or the service does not name it: choose another channel.');
  return channel;
}

/** What stands before the question, and in the log of a CI job. */
function plan(options, channel, writes) {
  const { base, projectId, overlap } = options;
  const lines = [
    `Service  ${printable(base)}`,
    `Project  ${printable(projectId)}`,
    `Channel  ${channelLine(options, channel)}`,
  ];
  if (!writes) return lines;
  return [
    ...lines,
    '',
    `This run regenerates the key of this channel some ${overlap ? 130 : 70} times, settles operations and sends messages.`,
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

const unasked =
  'Not all promises were checked: this is no terminal, so nobody could be asked whether to change the channel. Give --yes, or --reads-only.';
const outOfTime = 'Not all promises were checked: the time was over (--time-limit).';

/** Opens the file of the report before anything is sent: a run that cannot be told of need not be made. */
async function openReport(json) {
  if (json === undefined || json === '-') return undefined;
  try {
    return await open(json, 'w');
  } catch (error) {
    throw new Error(`--json: its file cannot be written (${error.code}).`);
  }
}

/** Runs the checks, and tells each result as it comes. */
async function resultsOf(service, writes, say) {
  const [results, progress] = [[], progressOn(process.stderr, checks.length)];
  try {
    for await (const result of runChecks(checks, service, { writes, onStart: progress.start })) {
      results.push(result);
      progress.clear();
      say(lineOf(result));
    }
  } finally {
    progress.clear();
  }
  return results;
}

/**
 * @param {readonly string[]} words
 * @returns {Promise<number>} the exit code: 0 where all promises are kept, 1 where one is broken, 2 where the checks could not run, or not
 * all of those that were asked for
 */
export async function runCheckApi(words) {
  const { mode, json, probe, timeLimit, service: given } = readOptions(words);
  if (mode === 'help' || mode === 'list') {
    console.log(mode === 'help' ? help : listOfChecks());
    return 0;
  }
  const file = await openReport(json);
  try {
    const say = json === '-' ? console.error : console.log;
    const options = { ...given, ...(probe && { probe: probeOf(probe) }) };
    const channel = await openChannel(new Service(options, nodeWire));
    const isUnasked = mode === 'ask' && !process.stdin.isTTY;
    say(plan(options, channel, mode === 'all' || (mode === 'ask' && !isUnasked)).join('\n') + '\n');
    const writes = mode === 'all' || (mode === 'ask' && !isUnasked && (await isConfirmed(options.channelId)));

    const startedAt = new Date().toISOString();
    const results = await resultsOf(new Service(options, limitedWire(nodeWire, timeLimit)), writes, say);
    const summary = summaryOf(results);
    say(`\n${summaryLine(summary)}`);
    const left = isUnasked ? unasked : results.some(({ isCut }) => isCut) ? outOfTime : undefined;
    if (left !== undefined) say(left);
    const { base, projectId, channelId } = options;
    const report = `${JSON.stringify({ base, projectId, channelId, startedAt, writes, summary, checks: results }, undefined, 2)}\n`;
    if (file) await file.writeFile(report);
    else if (json === '-') process.stdout.write(report);
    if (summary.broken > 0) return 1;
    return left === undefined ? 0 : 2;
  } finally {
    await file?.close();
  }
}
