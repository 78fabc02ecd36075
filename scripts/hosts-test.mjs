/**
 * Installs the packed library into the apps of `examples/hosts/`, and into those that the pages of `docs/frameworks/` describe, builds
 * them, asks their checkers, and walks through them in Chromium: `npm run test:hosts [-- --only=vue-3 --only=vue.md …]`, which
 * builds the library first.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromeFlags, findChrome } from './find-chrome.mjs';
import { bytesOf, bytesOfModules, emptyPackage } from './hosts/bytes.mjs';
import { command } from './hosts/command.mjs';
import { drive } from './hosts/drive.mjs';
import { hosts } from './hosts/hosts.mjs';
import { install, unpack } from './hosts/install.mjs';
import { hostsFolder, pack } from './hosts/pack.mjs';
import { makeApp } from './hosts/page-app.mjs';
import { walkViews } from './hosts/page-walk.mjs';
import { pages } from './hosts/pages.mjs';
import { serve } from './hosts/serve.mjs';
import { faultsOfServerRendering } from './hosts/server-rendering.mjs';
import { startOwnServer } from './hosts/start-server.mjs';
import { columns, table } from './hosts/table.mjs';
import { faultsOfRightTypes, faultsOfWrongTypes } from './hosts/types.mjs';
import { Outcomes } from './outcomes.mjs';

/** Builds the app twice: with nothing in the library's place, then with the library, which stays. */
async function buildHost(home) {
  const output = path.join(home, 'dist');
  await emptyPackage(home);
  await command('npm run --silent build', home);
  const without = await bytesOf(output);
  await unpack(home);
  await command('npm run --silent build', home);
  const all = await bytesOf(output);
  return { start: all.start - without.start, all: all.all - without.all };
}

/** What is the same for all pages of a folder: what its checkers say, and the bytes of its bundle. */
async function prepareFolder(folder, manifest) {
  const home = path.join(hostsFolder, folder);
  const scripts = await install(folder, manifest);
  const [right, wrong] = await Promise.all([faultsOfRightTypes(home), faultsOfWrongTypes(home)]);
  const prepared = { home, faults: { right, wrong }, bytes: undefined };
  if (scripts.build) {
    try {
      prepared.bytes = await buildHost(home);
      prepared.faults.build = [];
    } catch (error) {
      prepared.faults.build = [error.message];
    }
  }
  return prepared;
}

async function testHost(browser, host, { home, ...prepared }) {
  const faults = { ...prepared.faults };
  if (faults.build?.length > 0) return { name: host.name, faults };
  const own = host.files ? undefined : await startOwnServer(home);
  const server = await serve(own ? { upstream: own.url } : { folder: path.join(home, host.files) });
  try {
    if (host.serverRendered) faults.server = await faultsOfServerRendering(server, host.serverRendered);
    const driven = await drive(browser, server, host);
    const written = [...(faults.server ?? []), ...(driven.faults.server ?? [])];
    Object.assign(faults, driven.faults, host.serverRendered && { server: written });
    return { name: host.name, faults, bytes: prepared.bytes ?? (await bytesOfModules(driven.loaded)) };
  } finally {
    await server.close();
    own?.stop();
  }
}

/** What is built of a page is walked through even where the framework's checker has something against it. */
async function testPage(browser, row) {
  const app = await makeApp(row);
  try {
    const isBuilt = !app.faults.build?.length;
    const walked = isBuilt && (await walkViews(browser, row.views, app.home, app.service));
    return { name: row.name, faults: { ...app.faults, ...walked } };
  } finally {
    await app.remove();
  }
}

/** The rows of the table. */
export const rows = [...hosts, ...pages];

/** @returns {Promise<Outcomes>} what came of the rows; each fault is printed, then the table */
export async function runHosts(chosen = rows) {
  const outcomes = new Outcomes();
  const results = [];
  const manifest = await pack();
  const browser = await chromium.launch({ executablePath: await findChrome(), args: chromeFlags });
  const folders = new Map();
  const test = (row) => {
    if (pages.includes(row)) return testPage(browser, row);
    if (!folders.has(row.folder)) folders.set(row.folder, prepareFolder(row.folder, manifest));
    return folders.get(row.folder).then((prepared) => testHost(browser, row, prepared));
  };
  for (const row of chosen) {
    const start = performance.now();
    const { name } = row;
    const result = await test(row).catch((error) => ({ name, faults: { build: [error.message] } }));
    results.push(result);
    const seconds = Math.round((performance.now() - start) / 1000);
    outcomes.say(
      `${name} (${seconds} s)`,
      Object.entries(result.faults).flatMap(([column, found]) => found.map((fault) => `${columns[column]}: ${fault}`)),
    );
  }
  await browser.close();
  console.log(`\n${table(results)}`);
  return outcomes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { only } = parseArgs({ options: { only: { type: 'string', multiple: true } } }).values;
  const unknown = only?.find((name) => !rows.some((row) => row.name === name));
  if (unknown) {
    console.error(`There is no host "${unknown}", only ${rows.map(({ name }) => name).join(', ')}.`);
    process.exit(2);
  }
  const { passed, failed } = await runHosts(only && rows.filter(({ name }) => only.includes(name)));
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(passed > 0 && failed === 0 ? 0 : 1);
}
