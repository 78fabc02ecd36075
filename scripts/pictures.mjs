/** Takes the pictures of the docs from the stories: `npm run build:storybook`, then `npm run pictures`. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromeFlags, findChrome } from './find-chrome.mjs';
import { walkToANewKey } from './pictures/path-to-a-new-key.mjs';
import { animateWebp, encodeWebp } from './pictures/webp.mjs';
import { serveStories } from './story-test.mjs';

const folder = fileURLToPath(new URL('../docs/images', import.meta.url));

/** The stories of the dialog that `docs/faults.md` shows. */
const faults = [
  'asks',
  'working',
  'still-at-work',
  'finding-out',
  'refused-and-checking',
  'shown-once',
  'copied',
  'copy-denied',
  'about-to-be-removed',
  'removed-before-it-was-copied',
  'without-its-value-but-shown',
  'without-its-value-but-replayed',
  'without-its-value',
  'replaced-while-shown',
  'offline',
  'not-accepted',
  'without-permission',
  'too-many-requests',
  'refused-key-is-the-same',
  'arrives-a-minute-late',
  'changed-by-someone-else',
  'replaced-since',
  'session-ended',
  'fresh-sign-in-wanted',
  'unknown-and-unchanged',
  'unknown-and-changed',
  'unknown-and-unread',
  'unknown-after-a-refusal',
  'unknown-checking-sends-again',
  'unknown-checking-may-replace',
];

/** The stories of the channel's settings that it shows: what stays to be said after the dialog was closed. */
const notices = ['key-that-came-late', 'ended-after-close', 'unsettled', 'key-removed-before-it-was-copied'];

/** When the play function of a story has ended. */
function listen() {
  window.storyFinished = new Promise((done) => {
    const wait = setInterval(() => {
      const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
      if (!channel) return;
      clearInterval(wait);
      channel.on('storyFinished', done);
    }, 5);
  });
}

await mkdir(path.join(folder, 'faults'), { recursive: true });
const server = await serveStories();
const browser = await chromium.launch({ executablePath: await findChrome(), args: chromeFlags });

const encoder = await browser.newPage();
/** Below it, the edges of text begin to blur. */
const quality = 0.9;

async function write(file, picture) {
  await writeFile(path.join(folder, file), picture);
  console.log(`docs/images/${file} (${(picture.length / 1000).toFixed(1)} kB)`);
}

/** Opens a story, and waits until its play function has ended. */
async function open(page, address) {
  await page.addInitScript(listen);
  await page.goto(address);
  await page.evaluate(() => window.storyFinished);
  await page.addStyleTag({ content: 'body.sb-show-main { padding: 0 !important; }' });
  await page.waitForTimeout(200);
}

const addressOf = (id) => `${server.base}/iframe.html?id=${id}&viewMode=story`;

/** @param {(page: import('playwright-core').Page) => { screenshot: Function }} find what stands in the picture */
async function takePicture(id, viewport, find, file) {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await open(page, addressOf(id));
  const png = await find(page).screenshot({ caret: 'hide' });
  await context.close();
  await write(file, await encodeWebp(encoder, png, quality));
}

const { frames, size } = await walkToANewKey(browser, addressOf('elements-settings-app--project'), open);
const pictures = [];
for (const { png, milliseconds } of frames) {
  pictures.push({ picture: await encodeWebp(encoder, png, quality), milliseconds });
}
await write('regenerating.webp', animateWebp(pictures, size));
await takePicture('elements-settings-app--channel', { width: 1200, height: 880 }, (page) => page, 'channel.webp');
for (const story of faults) {
  const dialogOf = (page) => page.getByRole('alertdialog');
  await takePicture(
    `elements-regenerate-key-dialog--${story}`,
    { width: 600, height: 600 },
    dialogOf,
    `faults/${story}.webp`,
  );
}
for (const story of notices) {
  const settingsOf = (page) => page.locator('ba-channel-settings');
  await takePicture(
    `elements-channel-settings--${story}`,
    { width: 720, height: 600 },
    settingsOf,
    `faults/${story}.webp`,
  );
}
await browser.close();
server.close();
