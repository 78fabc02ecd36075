/** Renders every story of the static Storybook, runs its play function, and checks what it shows with axe. */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromeFlags, findChrome } from './find-chrome.mjs';

const folder = fileURLToPath(new URL('../storybook-static', import.meta.url));
const pagesAtOnce = 3;
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

/** A story that shows a state without enough contrast on purpose says so: `parameters: { a11y: { test: 'off' } }`. */
async function axeFaults(page, axe) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(async () => {
    const story = await window.__STORYBOOK_PREVIEW__?.currentRender?.story;
    if (story?.parameters?.a11y?.test === 'off') return { violations: [] };
    return window.axe.run('body', {
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    });
  });
  return violations.map(({ id, nodes }) => `axe ${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' ; ')}`);
}

/** A build for old browsers rewrites `light-dark()`, and takes the colours away. */
async function themeFaults(page) {
  const brand = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--ba-palette-brand'),
  );
  return brand.startsWith('light-dark(') ? [] : [`the theme was rewritten: ${brand}`];
}

/** @returns {Promise<string[]>} what is wrong with the story */
async function faultsOf(context, address, axe) {
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(`page error: ${error.message}`));
  try {
    await page.goto(address);
    const result = await within(
      storyTimeout,
      page.evaluate(() => window.storyResult),
    );
    const faults = [...(await axeFaults(page, axe)), ...(await themeFaults(page)), ...errors];
    return result ? [result, ...faults] : faults;
  } catch (error) {
    return [error.message, ...errors];
  } finally {
    await page.close();
  }
}

/** @returns {Promise<{ passed: number, failed: number }>} what came of the stories; each is printed */
export async function runStories() {
  const { entries } = JSON.parse(await readFile(path.join(folder, 'index.json'), 'utf8'));
  const stories = Object.values(entries).filter(({ type }) => type === 'story');
  const axe = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
  const server = await serveStories();
  const browser = await chromium.launch({ executablePath: await findChrome(), args: chromeFlags });
  const counts = { passed: 0, failed: 0 };

  const queue = [...stories];
  const work = async () => {
    // A context each: pages of one would share storage and the mocks' worker, and the stories their state.
    for (let story = queue.shift(); story; story = queue.shift()) {
      const context = await browser.newContext();
      await context.addInitScript(listenForResult);
      const faults = await faultsOf(context, `${server.base}/iframe.html?id=${story.id}&viewMode=story`, axe);
      await context.close();
      counts[faults.length === 0 ? 'passed' : 'failed'] += 1;
      console.log(`${faults.length === 0 ? '✓' : '✗'} ${story.title}: ${story.name}`);
      for (const fault of faults) console.log(`    ${fault}`);
    }
  };
  await Promise.all(Array.from({ length: pagesAtOnce }, work));

  await browser.close();
  server.close();
  return counts;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = await runStories();
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(passed > 0 && failed === 0 ? 0 : 1);
}
