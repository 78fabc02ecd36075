/** Takes the pictures of `docs/faults.md` from the stories: `npm run build:storybook`, then `npm run pictures`. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromeFlags, findChrome } from './find-chrome.mjs';
import { serveStories } from './story-test.mjs';

const folder = fileURLToPath(new URL('../docs/images/faults', import.meta.url));

/** The stories of the dialog that the page shows. */
const stories = [
  'asks',
  'working',
  'still-at-work',
  'finding-out',
  'shown-once',
  'copy-denied',
  'offline',
  'not-accepted',
  'without-permission',
  'too-many-requests',
  'changed-by-somebody-else',
  'replaced-since',
  'session-ended',
  'fresh-sign-in-wanted',
  'unknown-and-unchanged',
  'unknown-and-changed',
  'unknown-and-unread',
];

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

await mkdir(folder, { recursive: true });
const server = await serveStories();
const browser = await chromium.launch({ executablePath: await findChrome(), args: chromeFlags });
for (const story of stories) {
  const context = await browser.newContext({ viewport: { width: 600, height: 600 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.addInitScript(listen);
  const id = `elements-regenerate-key-dialog--${story}`;
  await page.goto(`${server.base}/iframe.html?id=${id}&viewMode=story`);
  await page.evaluate(() => window.storyFinished);
  await page.waitForTimeout(200);
  await page.getByRole('alertdialog').screenshot({ path: path.join(folder, `${story}.png`) });
  await context.close();
  console.log(`docs/images/faults/${story}.png`);
}
await browser.close();
server.close();
