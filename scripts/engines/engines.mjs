/** The three browser engines that the tests run in, where they are found, and how the test runner starts them. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { chromeLauncher } from '@web/test-runner';
import puppeteer from 'puppeteer-core';
import { installWithApt } from '../apt.mjs';
import { chromeFlags, findChrome } from '../find-chrome.mjs';
import { webkitLauncher } from './webkit-launcher.mjs';

export const engines = ['chromium', 'firefox', 'webkit'];

const inPath = (name) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter(Boolean)
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file));

function installedFirefox() {
  const candidates = [
    process.env.FIREFOX_PATH,
    inPath('firefox-esr'),
    inPath('firefox'),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ];
  return candidates.find((file) => {
    if (!file || !existsSync(file)) return false;
    const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 30_000 });
    return status === 0 && /firefox/i.test(stdout);
  });
}

/** WebKitGTK's small browser stands beside the library, in a folder of its version. */
function installedMiniBrowser() {
  if (!inPath('WebKitWebDriver') || !inPath('xvfb-run')) return undefined;
  return ['/usr/lib', '/usr/libexec']
    .flatMap((folder) => [folder, ...subfolders(folder, /-linux-gnu$/)])
    .flatMap((folder) => subfolders(folder, /^webkit2?gtk-/))
    .map((folder) => path.join(folder, 'MiniBrowser'))
    .find((file) => existsSync(file));
}

function subfolders(folder, name) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((entry) => name.test(entry))
    .map((entry) => path.join(folder, entry));
}

/**
 * A window each, for Chromium stalls the frames of background tabs, and a test that waits for one times out. The other two
 * give the focus to one window, so they run one file after the other; and they cannot be asked for reduced motion later.
 */
const kinds = {
  chromium: {
    find: (options) => findChrome(options),
    launcher: (executablePath) =>
      chromeLauncher({
        // Much of a test is waiting.
        concurrency: Math.max(3, cpus().length / 2),
        launchOptions: { executablePath, args: chromeFlags },
        // Each with storage, locks and channels of its own: what runs beside it is none of its business.
        createPage: async ({ browser }) => {
          const context = await browser.createBrowserContext();
          return withoutHistory(await focused(leavable(await context.newPage({ type: 'window' }))));
        },
      }),
  },
  firefox: {
    find: ({ install, say }) =>
      installedFirefox() ?? (install && installWithApt(['firefox-esr'], say) ? installedFirefox() : undefined),
    missing: 'no Firefox was found; install one, or set FIREFOX_PATH to its executable',
    launcher: (executablePath) =>
      chromeLauncher({
        puppeteer,
        concurrency: 1,
        launchOptions: { browser: 'firefox', executablePath, extraPrefsFirefox: { 'ui.prefersReducedMotion': 1 } },
        createPage: async ({ context }) => leavable(Object.assign(await context.newPage(), { emulateMediaFeatures })),
      }),
  },
  webkit: {
    find: ({ install, say }) =>
      installedMiniBrowser() ??
      (install && installWithApt(['webkit2gtk-driver', 'xvfb', 'xauth'], say) ? installedMiniBrowser() : undefined),
    missing: 'its driver was not found; it comes with the packages webkit2gtk-driver and xvfb of Debian and Ubuntu',
    launcher: (binary) => webkitLauncher({ binary, pageExtras: { emulateMediaFeatures } }),
  },
};

/** A test that fails while a key is held leaves a page that asks before it is left: it may go, and the next file be run. */
function leavable(page) {
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  return page;
}

/** Of several windows one has the focus; each believes that it has it, so that a key reaches what is focused in it. */
async function focused(page) {
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}

/**
 * A window begins each file with an empty history. Once it holds 50 entries, Chromium drops the oldest that was added without
 * a user's gesture: that of the file that runs, for those before it were opened by the runner.
 */
async function withoutHistory(page) {
  const session = await page.createCDPSession();
  const open = page.goto.bind(page);
  return Object.assign(page, {
    goto: async (...target) => {
      await session.send('Page.resetNavigationHistory');
      return open(...target);
    },
  });
}

/** For browsers that are started with reduced motion and can change nothing. */
function emulateMediaFeatures(features) {
  const other = features.find(({ name, value }) => name !== 'prefers-reduced-motion' || value !== 'reduce');
  if (other) throw new Error(`This browser cannot be asked for ${other.name}: ${other.value}.`);
}

/**
 * @param {'chromium' | 'firefox' | 'webkit'} name
 * @param {{ install?: boolean, say?: (line: string) => void }} options `install` lets apt install what is missing
 * @returns {Promise<{ binary: string, reason?: never } | { binary?: never, reason: string }>}
 */
export async function findEngine(name, { install = false, say = () => {} } = {}) {
  const kind = kinds[name];
  if (!kind) throw new Error(`There is no engine "${name}", only ${engines.join(', ')}.`);
  const binary = await kind.find({ install, say });
  return binary ? { binary } : { reason: kind.missing };
}

/** What starts an engine for the test runner. */
export async function launcherOf(name) {
  const { binary, reason } = await findEngine(name);
  if (!binary) throw new Error(`The tests cannot run in ${name}: ${reason}.`);
  return kinds[name].launcher(binary);
}
