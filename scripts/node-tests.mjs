/** Runs the files named `*.node-test.*` in `mocks/`, `scripts/` and `test/` with Node's own test runner and counts them. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTestFiles } from './run-test-files.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @returns {Promise<import('./outcomes.mjs').Outcomes>} */
export async function runNodeTests() {
  const folders = ['mocks', 'scripts', 'test'];
  const found = await Promise.all(folders.map((folder) => readdir(path.join(root, folder), { recursive: true })));
  const files = folders
    .flatMap((folder, index) => found[index].map((name) => path.join(folder, name)))
    .filter((name) => /\.node-test\.m?[jt]s$/.test(name));
  return runTestFiles({ name: 'node-tests', folder: root, register: './scripts/register-typescript.mjs', files });
}
