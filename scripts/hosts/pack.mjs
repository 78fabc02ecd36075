/** Packs the built library as npm would publish it, where the hosts' lock files expect it. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { command } from './command.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export const hostsFolder = path.join(root, 'examples/hosts');
export const packageName = 'ba-settings-elements';
export const tarball = path.join(hostsFolder, `${packageName}.tgz`);

const olderTarball = path.join(hostsFolder, `${packageName}-older.tgz`);
export const olderVersion = '0.0.1';

/** Packs the library once more, as what a page may have from elsewhere: the same under another version. */
async function packOlder({ version }) {
  const folder = await mkdtemp(path.join(tmpdir(), 'older-'));
  await command(`tar -xzf ${JSON.stringify(tarball)} -C ${JSON.stringify(folder)}`, folder);
  const home = path.join(folder, 'package');
  const scripts = (await readdir(home, { recursive: true })).filter((name) => name.endsWith('.js'));
  for (const name of ['package.json', ...scripts]) {
    const file = path.join(home, name);
    const text = await readFile(file, 'utf8');
    const older = text.replaceAll(new RegExp(`(["'])${version.replaceAll('.', '\\.')}\\1`, 'g'), `$1${olderVersion}$1`);
    if (older !== text) await writeFile(file, older);
  }
  await command(`tar -czf ${JSON.stringify(olderTarball)} package`, folder);
  await rm(folder, { recursive: true });
}

/** @returns {Promise<object>} the manifest of what was packed */
export async function pack() {
  const { stdout } = await promisify(execFile)('npm', ['pack', '--json', '--pack-destination', hostsFolder], {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
  });
  await rename(path.join(hostsFolder, JSON.parse(stdout)[0].filename), tarball);
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  await packOlder(manifest);
  return manifest;
}
