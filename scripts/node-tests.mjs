/** Runs the files named `*.node-test.*` in `mocks/` and `scripts/` with Node's own test runner and counts them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { recordCount } from './counts.mjs';
import { Outcomes } from './outcomes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const resultsFile = path.join(root, 'node_modules/.cache/node-tests.jsonl');

/** @returns {Promise<Outcomes>} */
export async function runNodeTests() {
  const folders = ['mocks', 'scripts'];
  const found = await Promise.all(folders.map((folder) => readdir(path.join(root, folder), { recursive: true })));
  const files = folders
    .flatMap((folder, index) => found[index].map((name) => path.join(folder, name)))
    .filter((name) => /\.node-test\.m?[jt]s$/.test(name));
  await mkdir(path.dirname(resultsFile), { recursive: true });
  await rm(resultsFile, { force: true });
  const outcomes = new Outcomes();
  if (files.length === 0) return outcomes;

  const arguments_ = [
    '--import=./scripts/register-typescript.mjs',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./scripts/node-test-results.mjs',
    `--test-reporter-destination=${resultsFile}`,
    '--test',
    ...files,
  ];
  const child = spawn(process.execPath, arguments_, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
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
