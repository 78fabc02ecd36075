/**
 * Renders every story of the static Storybook, runs its play function, and checks what it shows in every variant: by axe,
 * by IBM's checker, and with large text, and in the narrow window with spaced text, for what is cut off.
 */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { axeFaults } from './accessibility/axe-check.mjs';
import { ibmFaults } from './accessibility/ibm-check.mjs';
import { clippedTexts, spaceText } from './accessibility/text-spacing.mjs';
import { printCounts, recordCount } from './counts.mjs';
import { chromeFlags, findChrome } from './find-chrome.mjs';
import { Outcomes } from './outcomes.mjs';
import { dressIn, largeText, variants } from './variants.mjs';

const folder = fileURLToPath(new URL('../storybook-static', import.meta.url));
const pagesAtOnce = 4;
const storyTimeout = 30_000;
const contentTypes = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves the static Storybook. */
export async function serveStories() {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    try {
      const body = await readFile(path.join(folder, pathname));
      response.setHeader('content-type', contentTypes[path.extname(pathname)] ?? 'application/octet-stream');
      // Built files have names of their content; a browser that visits many stories loads them once.
      if (pathname.startsWith('/assets/')) response.setHeader('cache-control', 'max-age=3600');
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { base: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/** Runs in the page before Storybook does: keeps what Storybook says of the story in `window.storyResult`. */
export function listenForResult() {
  window.storyResult = new Promise((done) => {
    const wait = setInterval(() => {
      const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
      if (!channel) return;
      clearInterval(wait);
      channel.on('playFunctionThrewException', (error) => done(`play: ${error.message}`));
      channel.on('storyThrewException', (error) => done(`threw: ${error.message}`));
      channel.on('storyErrored', (error) => done(`error: ${error.title}`));
      channel.on('storyMissing', () => done('missing'));
      channel.on('storyFinished', ({ status }) => done(status === 'error' ? 'finished with an error' : undefined));
    }, 5);
  });
}

const within = (milliseconds, promise) => {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`nothing after ${milliseconds / 1000} s`)), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

/** Makes a page around a story, as a host would: with its content in a landmark. */
async function completePage(page) {
  await page.evaluate(() => {
    if (!document.querySelector('main, ba-settings-app')) document.querySelector('#storybook-root').role = 'main';
  });
}

const checks = { axe: axeFaults, 'IBM’s checker': ibmFaults, 'text spacing': clippingFaults };

/** Where there is least room: the width of 400 % zoom, and text that takes more. */
async function clippingFaults(page, { width }) {
  if (width > 320) return undefined;
  const narrow = await page.evaluate(clippedTexts);
  await page.evaluate(spaceText);
  const spaced = await page.evaluate(clippedTexts);
  return [...narrow, ...spaced].map((what) => `cut off: ${what}`);
}

/** Before the text is spaced, which stays. */
async function largeTextFaults(page) {
  await dressIn(page, largeText);
  const cut = await page.evaluate(clippedTexts);
  return cut.map((what) => `${largeText.name}: cut off: ${what}`);
}

/** In the usual run a story is seen light, and in one of the other variants, each in its turn. */
function variantsOf(place) {
  const [light, ...others] = variants;
  return process.env.TEST_EFFORT === 'full' ? variants : [light, others[place % others.length]];
}

/** @returns {Promise<string[]>} what is wrong with the story in the variants of its place */
async function variantFaults(page, place) {
  await completePage(page);
  const faults = await largeTextFaults(page);
  for (const variant of variantsOf(place)) {
    await dressIn(page, variant);
    for (const [name, check] of Object.entries(checks)) {
      const found = await check(page, variant);
      if (!found) continue;
      recordCount({ what: `stories × variants checked by ${name}`, run: 1, failures: found.length });
      faults.push(...found.map((fault) => `${variant.name}: ${fault}`));
    }
  }
  return faults;
}

/** A build for old browsers rewrites `light-dark()`, and takes the colours away. */
async function themeFaults(page) {
  const brand = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--ba-palette-brand'),
  );
  return brand.startsWith('light-dark(') ? [] : [`the theme was rewritten: ${brand}`];
}

/** @returns {Promise<string[]>} what is wrong with the story */
async function faultsOf(context, address, place) {
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(`page error: ${error.message}`));
  try {
    await page.goto(address);
    const result = await within(
      storyTimeout,
      page.evaluate(() => window.storyResult),
    );
    const faults = [...(await themeFaults(page)), ...(await variantFaults(page, place)), ...errors];
    return result ? [result, ...faults] : faults;
  } catch (error) {
    return [error.message, ...errors];
  } finally {
    await page.close();
  }
}

/**
 * @param {string} part of the ids of the stories to run; all by default
 * @returns {Promise<Outcomes>} what came of the stories; each is printed
 */
export async function runStories(part = '') {
  const { entries } = JSON.parse(await readFile(path.join(folder, 'index.json'), 'utf8'));
  const stories = Object.values(entries).filter(({ type, id }) => type === 'story' && id.includes(part));
  const server = await serveStories();
  const browser = await chromium.launch({ executablePath: await findChrome(), args: chromeFlags });
  const outcomes = new Outcomes();

  const queue = [...stories];
  const work = async () => {
    // A context each: pages of one would share storage and the mocks' worker, and the stories their state.
    for (let story = queue.shift(); story; story = queue.shift()) {
      const place = stories.indexOf(story);
      // Nothing fades: while it did, colours would be measured that are on their way.
      const context = await browser.newContext({ reducedMotion: 'reduce' });
      await context.addInitScript(listenForResult);
      const faults = await faultsOf(context, `${server.base}/iframe.html?id=${story.id}&viewMode=story`, place);
      await context.close();
      outcomes.say(`${story.title}: ${story.name}`, faults);
    }
  };
  await Promise.all(Array.from({ length: pagesAtOnce }, work));

  await browser.close();
  server.close();
  return outcomes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = await runStories(process.argv[2]);
  printCounts();
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(passed > 0 && failed === 0 ? 0 : 1);
}
