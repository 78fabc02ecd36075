/**
 * Makes hosts' lock files anew: `node scripts/hosts/lock.mjs vue-3 …`, or of all hosts. Needed when a host's or the library's
 * dependencies have changed. The hash of the tarball is left out, because every build has another one.
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { command } from './command.mjs';
import { hosts } from './hosts.mjs';
import { hostsFolder, pack } from './pack.mjs';

async function lock(folder) {
  const home = path.join(hostsFolder, folder);
  const file = path.join(home, 'package-lock.json');
  // A lock file made beside old packages may leave out those of other platforms.
  await rm(path.join(home, 'node_modules'), { recursive: true, force: true });
  await rm(file, { force: true });
  await command('npm install --package-lock-only --no-audit --no-fund', home);
  const made = JSON.parse(await readFile(file, 'utf8'));
  for (const entry of Object.values(made.packages)) {
    if (entry.resolved?.startsWith('file:')) delete entry.integrity;
  }
  await writeFile(file, `${JSON.stringify(made, null, 2)}\n`);
  console.log(`examples/hosts/${folder}/package-lock.json`);
}

await pack();
const named = process.argv.slice(2);
for (const folder of named.length > 0 ? named : new Set(hosts.map((host) => host.folder))) await lock(folder);
