/** Packs the built library as npm would publish it, where the hosts' lock files expect it. */
import { execFile } from 'node:child_process';
import { readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));

export const hostsFolder = path.join(root, 'examples/hosts');
export const packageName = 'ba-settings-elements';
export const tarball = path.join(hostsFolder, `${packageName}.tgz`);

/** @returns {Promise<object>} the manifest of what was packed */
export async function pack() {
  const { stdout } = await promisify(execFile)('npm', ['pack', '--json', '--pack-destination', hostsFolder], {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
  });
  await rename(path.join(hostsFolder, JSON.parse(stdout)[0].filename), tarball);
  return JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
}
