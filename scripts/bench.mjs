/** Builds the library, installs what it is measured against, and runs the benchmark. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { run } from './run.mjs';

const bench = new URL('../bench/', import.meta.url);
const packages = async (file) => JSON.parse(await readFile(new URL(file, bench), 'utf8')).packages;

/** Whether what is installed is what the lock file names. */
async function isInstalled() {
  if (!existsSync(new URL('node_modules/.package-lock.json', bench))) return false;
  const [wanted, present] = [await packages('package-lock.json'), await packages('node_modules/.package-lock.json')];
  return Object.entries(present).every(([folder, { version }]) => wanted[folder]?.version === version);
}

await run('npm run build');
if (!(await isInstalled())) await run('npm ci --prefix bench --no-fund --no-audit');
await run(['node bench/run.mjs', ...process.argv.slice(2)].join(' '));
