/**
 * Installs a host as its lock file says. The lock file names the tarball without a hash, since every build is another one;
 * where only the tarball is new, it alone is unpacked again.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { command } from './command.mjs';
import { hostsFolder, packageName, tarball } from './pack.mjs';

const sameEntries = (one = {}, other = {}) =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

/**
 * @param {string} folder of the host, below `examples/hosts/`
 * @param {object} manifest of the packed library
 * @returns {Promise<Record<string, string>>} its scripts
 * @throws {Error} if the lock file was made for other dependencies of the library, or npm fails
 */
export async function install(folder, manifest) {
  const home = path.join(hostsFolder, folder);
  const lock = await readFile(path.join(home, 'package-lock.json'), 'utf8');
  const locked = JSON.parse(lock).packages[`node_modules/${packageName}`];
  if (!sameEntries(locked.dependencies, manifest.dependencies)) {
    throw new Error(`Its lock file is out of date. Run: node scripts/hosts/lock.mjs ${folder}`);
  }
  const stamp = path.join(home, 'node_modules/.installed-lock-sha256');
  const hash = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === hash) await unpack(home);
  else {
    await command('npm ci --prefer-offline --no-audit --no-fund', home);
    await writeFile(stamp, hash);
  }
  return JSON.parse(await readFile(path.join(home, 'package.json'), 'utf8')).scripts;
}

/** Puts the packed library where npm put it. */
export async function unpack(home) {
  const target = path.join(home, 'node_modules', packageName);
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await command(`tar -xzf ${JSON.stringify(tarball)} --strip-components=1 -C ${JSON.stringify(target)}`, home);
}
