/**
 * Makes a bare clone ready, with nothing but Node: checks its version, installs the packages when they differ from the
 * lock file and, with `--browser`, finds a browser for the tests or installs one; with `--browsers`, one of every engine.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const lockFile = path.join(root, 'package-lock.json');
const installedLockFile = path.join(root, 'node_modules/.package-lock.json');
const stampFile = path.join(root, 'node_modules/.installed-lock-sha256');

const say = (line) => console.log(`[set-up] ${line}`);
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

function checkNode() {
  const { engines } = readJson(path.join(root, 'package.json'));
  const [major, minor] = engines.node.match(/\d+/g).map(Number);
  const [hereMajor, hereMinor] = process.versions.node.split('.').map(Number);
  if (hereMajor > major || (hereMajor === major && hereMinor >= minor)) return;
  throw new Error(
    `Node ${engines.node} is needed, and this is ${process.version}. Install a newer one from nodejs.org.`,
  );
}

const lockHash = () => createHash('sha256').update(readFileSync(lockFile)).digest('hex');

/** Whether what npm says it installed is what the lock file names; optional packages of other platforms may be absent. */
function matchesLock() {
  if (!existsSync(installedLockFile)) return false;
  const wanted = readJson(lockFile).packages;
  const present = readJson(installedLockFile).packages;
  return Object.entries(wanted).every(([folder, { version, optional }]) =>
    folder === '' || present[folder] === undefined ? folder === '' || optional : present[folder].version === version,
  );
}

function isInstalled() {
  if (existsSync(stampFile)) return readFileSync(stampFile, 'utf8') === lockHash();
  return matchesLock();
}

function install() {
  say('Installing the packages of package-lock.json (npm ci); this takes about a minute.');
  const arguments_ = ['ci', '--include=dev', '--no-fund', '--no-audit'];
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] };
  const npm = process.env.npm_execpath;
  const { status, error } = npm
    ? spawnSync(process.execPath, [npm, ...arguments_], options)
    : spawnSync('npm', arguments_, { ...options, shell: process.platform === 'win32' });
  if (status === 0) return;
  throw new Error(
    `npm ci failed (${error?.message ?? `exit code ${status}`}); the reason stands above. ` +
      'Check the connection to the package registry (npm ping) and the free disk space (about 1 GB), then run this again.',
  );
}

function preparePackages() {
  if (!isInstalled()) {
    install();
    say('The packages are installed.');
  }
  writeFileSync(stampFile, lockHash());
}

async function prepareBrowser() {
  const { findChrome } = await import('./find-chrome.mjs');
  say(`The tests run in ${await findChrome({ install: true, say })}`);
}

async function prepareOtherEngines() {
  const { engines, findEngine } = await import('./engines/engines.mjs');
  for (const name of engines.filter((engine) => engine !== 'chromium')) {
    const { binary, reason } = await findEngine(name, { install: true, say });
    say(binary ? `… and in ${binary}` : `… and not in ${name}: ${reason}`);
  }
}

try {
  checkNode();
  preparePackages();
  const isForAll = process.argv.includes('--browsers');
  if (isForAll || process.argv.includes('--browser')) await prepareBrowser();
  if (isForAll) await prepareOtherEngines();
} catch (error) {
  console.error(`[set-up] ${error.message}`);
  process.exitCode = 1;
}
