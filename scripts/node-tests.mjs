/**
 * Runs the files named `*.node-test.*` in `mocks/`, `scripts/` and `test/` with Node's own test runner and counts them. Those of the
 * commands that hosts run, of the docs, and of elements outside of a browser, which each start processes or a compiler, are a suite of
 * their own.
 */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTestFiles } from './run-test-files.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const isOfCommands = (file) =>
  /check-|\bdocs\b|\bdom\b|\bdemo\b|playground\/(?:playground|brands)|\bstories\b|react-server|server-rendering/.test(
    file,
  );

async function runSome(name, isWanted) {
  const folders = ['mocks', 'scripts', 'test'];
  const found = await Promise.all(folders.map((folder) => readdir(path.join(root, folder), { recursive: true })));
  const files = folders
    .flatMap((folder, index) => found[index].map((name) => path.join(folder, name)))
    .filter((file) => /\.node-test\.m?[jt]s$/.test(file) && isWanted(file));
  return runTestFiles({ name, folder: root, register: './scripts/register-typescript.mjs', files });
}

/** @returns {Promise<import('./outcomes.mjs').Outcomes>} */
export const runNodeTests = () => runSome('node-tests', (file) => !isOfCommands(file));

/** @returns {Promise<import('./outcomes.mjs').Outcomes>} */
export const runCommandTests = () => runSome('command-tests', isOfCommands);
