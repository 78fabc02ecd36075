/** Installs the packages of package-lock.json where they are missing, so that `npm start` is the only command to know. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
if (!existsSync(`${folder}node_modules/.package-lock.json`)) {
  console.log('Installing the packages of package-lock.json (npm ci).');
  const { status } = spawnSync('npm ci', { cwd: folder, shell: true, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
