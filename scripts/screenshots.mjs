/**
 * Takes a picture of every story of the static Storybook in every variant, and writes a page to look through them:
 * `npm run screenshots`, or `npm run screenshots -- dialog` for the stories whose id contains a word.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { chromeFlags, findChrome } from './find-chrome.mjs';
import { galleryPage } from './gallery.mjs';
import { listenForResult, serveStories } from './story-test.mjs';
import { dressIn, largeText, variants } from './variants.mjs';

const storybook = fileURLToPath(new URL('../storybook-static', import.meta.url));
const folder = fileURLToPath(new URL('../screenshots', import.meta.url));
const pictured = [...variants, largeText];
const browsersAtOnce = Math.max(2, availableParallelism());

/** Pictures of a page that is long end here. */
const maxHeight = 1600;

/** A dialog and a menu stand above the page, and are no part of its height. */
async function heightOf(page) {
  return page.evaluate(() => {
    const boxes = (root) =>
      [...root.querySelectorAll('*')].flatMap((one) => [
        ...(one.matches('dialog[open], :popover-open') ? [one.getBoundingClientRect().bottom] : []),
        ...(one.shadowRoot ? boxes(one.shadowRoot) : []),
      ]);
    return Math.ceil(Math.max(document.documentElement.scrollHeight, ...boxes(document).map((end) => end + 16)));
  });
}

async function takePicture(page, variant, file) {
  const { width, height } = await dressIn(page, variant);
  const wanted = Math.min(maxHeight, await heightOf(page));
  if (wanted > height) await page.setViewportSize({ width, height: wanted });
  const clip = { x: 0, y: 0, width, height: Math.max(240, wanted) };
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide', clip });
}

/** One visit to the story is enough: it is dressed in one variant after another. */
async function takePictures(context, base, story) {
  const page = await context.newPage();
  try {
    await page.goto(`${base}/iframe.html?id=${story.id}&viewMode=story`);
    await page.evaluate(() =>
      Promise.race([window.storyResult, new Promise((_, reject) => setTimeout(reject, 30_000, new Error('late')))]),
    );
    await page.evaluate(() => document.fonts.ready);
    for (const variant of pictured) {
      await takePicture(page, variant, path.join(folder, `${story.id}--${variant.id}.png`));
    }
  } finally {
    await page.close().catch(() => {});
  }
}

/** Takes story after story in a browser of its own, which keeps what it loaded; begins anew when that is gone. */
async function takeInTurn(queue, base, failures) {
  const open = async () => {
    const browser = await chromium.launch({ executablePath: await findChrome(), args: chromeFlags });
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    await context.addInitScript(listenForResult);
    return { browser, context };
  };
  let { browser, context } = await open();
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { story, isSecondTry } = next;
    await takePictures(context, base, story).catch((error) => {
      if (isSecondTry) failures.push(`${story.id}: ${error.message}`);
      else queue.push({ story, isSecondTry: true });
    });
    if (!browser.isConnected()) ({ browser, context } = await open());
  }
  await browser.close();
}

async function takeAll(stories) {
  const server = await serveStories();
  const queue = stories.map((story) => ({ story }));
  const failures = [];
  await Promise.all(Array.from({ length: browsersAtOnce }, () => takeInTurn(queue, server.base, failures)));
  server.close();
  return failures;
}

const words = process.argv.slice(2);
const { entries } = JSON.parse(await readFile(path.join(storybook, 'index.json'), 'utf8'));
const stories = Object.values(entries)
  .filter(({ type }) => type === 'story')
  .filter(({ id }) => words.every((word) => id.includes(word)));
if (stories.length === 0) throw new Error(`No story has an id with "${words.join('" and "')}".`);

const started = Date.now();
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const failures = await takeAll(stories);
const index = path.join(folder, 'index.html');
await writeFile(index, galleryPage(stories, pictured));
for (const failure of failures) console.error(`✗ ${failure}`);
const seconds = Math.round((Date.now() - started) / 1000);
console.log(`${stories.length} stories × ${pictured.length} variants in ${seconds} s: ${pathToFileURL(index)}`);
process.exit(failures.length === 0 ? 0 : 1);
