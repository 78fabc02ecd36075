/** The demo in Chromium, and what a visitor does in it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { chromeFlags, findChrome } from '../find-chrome.mjs';
import { serveBelow } from '../serve-below.mjs';

const root = path.join(import.meta.dirname, '../..');

/** Serves the demo, and opens a browser. It is built first: a walk's page is there at once, and that `npm start` serves it is tested apart. */
export async function startDemo() {
  const outDir = await mkdtemp(path.join(tmpdir(), 'demo-'));
  await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  const site = await serveBelow(outDir, '');
  const browser = await chromium.launch({ executablePath: await findChrome(), args: chromeFlags });
  return {
    address: `${site.base}/`,
    browser,
    folder: outDir,
    missing: site.missing,
    async stop() {
      await browser.close();
      site.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}

/** A visit to the demo, as somebody who has never been there. */
export class DemoPage {
  /** What the console said and the page threw, but for the refusals of messages that the bot is shown for. */
  complaints = [];
  /** Every line of the console. */
  lines = [];

  /** @param options `before` runs in the page before anything else; the others are those of a context of Playwright */
  static async open({ browser, address }, { before, ...options } = {}) {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 1000 },
      reducedMotion: 'reduce',
      ...options,
    });
    if (before) await context.addInitScript(before);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const demo = new DemoPage();
    const page = (demo.page = await context.newPage());
    page.on('pageerror', (error) => demo.complaints.push(error.message));
    page.on('console', (message) => {
      demo.lines.push(message.text());
      const isNews = !/Lit is in dev mode|Failed to load resource/.test(message.text());
      if (isNews && ['error', 'warning'].includes(message.type())) demo.complaints.push(message.text());
    });
    await page.goto(address);
    await demo.says('Its messages are accepted.', 60_000);
    // A walk waits for the bot again and again.
    await page.evaluate(() => (document.querySelector('demo-bot').interval = 500));
    return demo;
  }

  async close() {
    await this.page.context().close();
  }

  get dialog() {
    return this.page.getByRole('alertdialog');
  }

  /** Waits until a text is seen. */
  async says(text, timeout = 30_000) {
    await this.page.getByText(text).first().waitFor({ timeout });
  }

  async choose(name, place = this.page) {
    await place.getByRole('button', { name, exact: true }).first().click();
  }

  /** What the guide says, and the buttons that it offers. */
  async guide() {
    return this.page.locator('.demo-guide').innerText();
  }

  /** Loads the page anew, and waits until it is there. */
  async reload() {
    await this.page.reload();
    await this.page.locator('demo-bot').waitFor({ timeout: 60_000 });
    await this.page.evaluate(() => (document.querySelector('demo-bot').interval = 500));
  }

  /** The bot's own counters. */
  async bot() {
    const [accepted, refused] = await this.page.locator('demo-bot dd').allInnerTexts();
    return { accepted: Number(accepted), refused: Number(refused) };
  }

  /** How many keys the service has made since the visit began. */
  async keysMade() {
    return Number(await this.page.locator('demo-log dd').first().innerText());
  }

  /** Waits for the bot's next messages, and tells whether all of them were accepted. */
  async isAccepted() {
    const before = await this.bot();
    await this.page.waitForFunction(
      (sum) => [...document.querySelectorAll('demo-bot dd')].reduce((all, { innerText }) => all + +innerText, 0) > sum,
      before.accepted + before.refused + 1,
    );
    return (await this.bot()).refused === before.refused;
  }

  /** Follows the guide to the channel, and asks the question. */
  async ask() {
    const start = this.page.getByRole('button', { name: 'Regenerate a key' });
    if (await start.isVisible()) await start.click();
    await this.page.getByRole('button', { name: 'Regenerate the API key for Rasa' }).click();
    await this.dialog.getByRole('radio').first().waitFor();
  }

  /** @param stops when the old key stops, by its label */
  async regenerate(stops) {
    await this.ask();
    await this.dialog.getByRole('radio', { name: stops }).check();
    await this.choose('Regenerate', this.dialog);
  }

  /** Presses Tab until the element with this name, or with this label, has the focus. */
  async tabTo(name) {
    const named = this.page.getByRole('button', { name, exact: true }).or(this.page.getByLabel(name, { exact: true }));
    for (let count = 0; count < 40; count++) {
      await this.page.keyboard.press('Tab');
      if (await named.evaluateAll((found) => found.some((one) => one.matches(':focus')))) return;
    }
    throw new Error(`Tab does not reach "${name}".`);
  }

  /** Copies the new key, and pastes it into the bot. */
  async updateBot() {
    await this.choose('Copy API key');
    await this.page.getByRole('textbox', { name: 'Its new key' }).or(this.page.locator('#demo-key')).first().focus();
    await this.page.keyboard.press('ControlOrMeta+V');
  }

  /** Sets what goes wrong, by the label of its button, and waits until it is set: the channel is loaded first. */
  async setFault(name) {
    const faults = this.page.getByRole('region', { name: 'Make something go wrong' });
    await faults.getByRole('button', { name, exact: true }).click();
    await this.page.getByRole('button', { name: 'Regenerate the API key for Rasa' }).waitFor();
    await this.isQuiet();
  }

  /** Waits longer than the demo does for what the page loads. */
  async isQuiet() {
    await this.page.waitForTimeout(1000);
  }

  async openMoreFaults() {
    await this.page.getByText('More faults, and the clock').click();
  }

  /** The service's log, newest first. */
  async log() {
    return this.page.locator('demo-log li').allInnerTexts();
  }

  /** The texts of everything that stays when the page goes, but for what is encrypted. */
  async remembered() {
    return this.page.evaluate(async () => {
      const texts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
      texts.push(document.cookie, location.href, document.title, JSON.stringify(history.state));
      const settled = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
      for (const { name } of await indexedDB.databases()) {
        const database = await settled(indexedDB.open(name));
        for (const store of database.objectStoreNames) {
          for (const value of await settled(database.transaction(store).objectStore(store).getAll())) {
            const bytes = value.data instanceof ArrayBuffer ? new TextDecoder('latin1').decode(value.data) : '';
            texts.push(JSON.stringify(value), bytes);
          }
        }
        database.close();
      }
      for (const name of await caches.keys()) texts.push(name);
      return texts.join('\n');
    });
  }
}
