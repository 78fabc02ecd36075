/** Makes the app of a page of `docs/frameworks/` in a temporary folder, with the packed library and the host's lock file. */
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { command } from './command.mjs';
import { hostsFolder, packageName, root } from './pack.mjs';
import { readServerCommand, readSteps, withBase } from './page-steps.mjs';
import { startServer } from './start-server.mjs';

const docs = (name) => readFile(path.join(root, 'docs', name), 'utf8');

/** What scaffolding makes knows nothing of the library: its types, its style sheet. */
function withoutLibrary(name, text) {
  if (!name.endsWith('.json')) return text;
  const isOurs = (value) => typeof value === 'string' && value.startsWith(packageName);
  const drop = (_, value) => (Array.isArray(value) ? value.filter((one) => !isOurs(one)) : value);
  return JSON.stringify(JSON.parse(text, drop));
}

async function write(home, name, text) {
  const file = path.join(home, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** Installs what the lock file of the host says; it names the tarballs one folder up. */
async function installPackages(home, host) {
  for (const name of ['package.json', 'package-lock.json']) {
    await copyFile(path.join(host, name), path.join(home, name));
  }
  const { dependencies, scripts } = JSON.parse(await readFile(path.join(home, 'package.json'), 'utf8'));
  for (const target of Object.values(dependencies)) {
    const [, tarball] = /^file:\.\.\/(.+)/.exec(target) ?? [];
    if (tarball) await copyFile(path.join(hostsFolder, tarball), path.join(home, '..', tarball));
  }
  await command('npm ci --prefer-offline --no-audit --no-fund', home);
  return scripts;
}

async function writeFiles(home, host, { copied = [], scaffold = {}, leftOut = [] }, steps, address) {
  for (const name of copied) {
    await write(home, name, withoutLibrary(name, await readFile(path.join(host, name), 'utf8')));
  }
  for (const [name, text] of Object.entries(scaffold)) await write(home, name, text);
  for (const [name, text] of steps.files) {
    if (!leftOut.includes(name)) await write(home, name, withBase(text, address));
  }
}

async function faultsOf(line, home) {
  const { code, output } = await command(line, home, { mayFail: true });
  return code === 0 ? [] : [output.trim()];
}

/**
 * @param {import('./pages.mjs').FrameworkPage} row
 * @returns the folder of the app, its service, what the framework's checker and build say, and how to remove it all
 * @throws {Error} if a step of the page cannot be taken
 */
export async function makeApp(row) {
  const folder = await mkdtemp(path.join(tmpdir(), 'steps-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  let server;
  try {
    const [home, host] = [path.join(folder, 'app'), path.join(hostsFolder, row.folder)];
    await mkdir(home);
    const steps = readSteps(await docs(`frameworks/${row.page}`));
    const scripts = await installPackages(home, host);
    server = await startServer(readServerCommand(await docs('mock-backend.md')), home);
    await writeFiles(home, host, row, steps, server.url);
    for (const line of steps.commands) await command(line, home);
    const faults = scripts.build && {
      right: await faultsOf('npm run --silent check', home),
      build: await faultsOf('npm run --silent build', home),
    };
    return { home, service: server.url, faults: faults ?? {}, remove: () => (server.stop(), remove()) };
  } catch (error) {
    server?.stop();
    await remove();
    throw error;
  }
}
