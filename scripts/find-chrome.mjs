/**
 * Finds a Chromium that runs here, in this order: `CHROME_PATH`, an installed Chrome or Chromium, one that apt installs
 * (as root on Debian and Ubuntu, only where `install` says so), the one inside the package `@sparticuz/chromium`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { installWithApt } from './apt.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chromium-headless-shell',
  'chrome.exe',
];
const knownPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** What a headless run needs, and what keeps a browser from talking to its maker or from stalling pages. */
export const chromeFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--disable-background-timer-throttling',
];

/** Distributions put scripts named like a browser in the PATH that only ask for another package: so it has to answer. */
function runs(file) {
  if (process.platform === 'win32') return existsSync(file); // there, --version opens a window
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return status === 0 && /chrom/i.test(stdout);
}

function installedChrome() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const candidates = [...names.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...knownPaths];
  return candidates.find((file) => existsSync(file) && runs(file));
}

async function packagedChrome() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x'; // makes the package unpack the libraries it needs, too
  const { default: chromium } = await import('@sparticuz/chromium').catch(() => ({})); // A host may not have it.
  const file = await chromium?.executablePath();
  return file && runs(file) ? file : undefined;
}

/**
 * @param {{ install?: boolean, say?: (line: string) => void }} options `install` lets apt install a browser
 * @returns {Promise<string>} the path of an executable
 * @throws {Error} with what to do, when there is none
 */
export async function findChrome({ install = false, say = () => {} } = {}) {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(
      `CHROME_PATH names ${named}, which does not exist. Correct it, or unset it to search for a browser.`,
    );
  }
  const file =
    installedChrome() ??
    (install && installWithApt(['chromium'], say) ? installedChrome() : undefined) ??
    (await packagedChrome());
  if (file) return file;
  throw new Error('No Chrome or Chromium was found. Install one, or set CHROME_PATH to its executable.');
}
