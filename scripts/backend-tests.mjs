/** Installs the reference backend by its lock file, checks its types, and runs its tests. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';
import { runTestFiles } from './run-test-files.mjs';

const folder = fileURLToPath(new URL('../examples/backend/', import.meta.url));
const packages = async (file) => JSON.parse(await readFile(folder + file, 'utf8')).packages;

/** Whether what is installed is what the lock file names. */
async function isInstalled() {
  if (!existsSync(`${folder}node_modules/.package-lock.json`)) return false;
  const [wanted, present] = [await packages('package-lock.json'), await packages('node_modules/.package-lock.json')];
  return Object.entries(present).every(([name, { version }]) => wanted[name]?.version === version);
}

/** @returns {Promise<import('./outcomes.mjs').Outcomes>} */
export async function runBackendTests() {
  if (!(await isInstalled())) await run('npm ci --prefix examples/backend --no-fund --no-audit');
  const outcomes = await runTestFiles({
    name: 'backend-tests',
    folder,
    register: 'tsx',
    // One after the other: each starts a database and processes of its own.
    arguments: ['--test-concurrency=1'],
    files: (await readdir(`${folder}test`)).filter((name) => name.endsWith('.test.ts')).map((name) => `test/${name}`),
  });
  outcomes.say(
    'its types hold',
    await run('npm exec --prefix examples/backend -- tsc -p examples/backend').then(
      () => [],
      (error) => [error.message],
    ),
  );
  return outcomes;
}
