import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { recordCount } from './counts.mjs';
import { Outcomes } from './outcomes.mjs';

const reporter = fileURLToPath(new URL('node-test-results.mjs', import.meta.url));
const cache = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url));

/**
 * Runs files with Node's own test runner, and counts their tests.
 *
 * @param {object} options
 * @param {string} options.name of the file that the results are written to
 * @param {string} options.folder where the files stand, and where they run
 * @param {string} options.register what Node imports first, so that it takes TypeScript
 * @param {string[]} options.files
 * @param {string[]} [options.arguments] more of them for Node
 * @returns {Promise<Outcomes>}
 */
export async function runTestFiles({ name, folder, register, files, arguments: more = [] }) {
  const outcomes = new Outcomes();
  if (files.length === 0) return outcomes;
  const resultsFile = path.join(cache, `${name}.jsonl`);
  await mkdir(cache, { recursive: true });
  await rm(resultsFile, { force: true });

  const arguments_ = [
    `--import=${register}`,
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    `--test-reporter=${reporter}`,
    `--test-reporter-destination=${resultsFile}`,
    ...more,
    '--test',
    ...files,
  ];
  const child = spawn(process.execPath, arguments_, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
  const [status] = await once(child, 'exit');

  const lines = (await readFile(resultsFile, 'utf8').catch(() => '')).split('\n').filter(Boolean);
  for (const line of lines.map((one) => JSON.parse(one))) {
    if (line.what) recordCount(line);
    else if (line.outcome === 'failed') outcomes.failures.push(`${line.name}\n    ${line.message}`);
    else outcomes[line.outcome] += 1;
  }
  if (status !== 0 && outcomes.failed === 0) outcomes.failures.push(`Node's test runner ended with ${status}`);
  return outcomes;
}
