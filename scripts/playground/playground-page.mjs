/** The playground in Chromium, and what a designer does in it. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { createLogger, createServer } from 'vite';
import { chromeFlags, findChrome } from '../find-chrome.mjs';

/** Serves the playground. */
export async function servePlayground() {
  const folder = await mkdtemp(path.join(tmpdir(), 'playground-'));
  const server = await createServer({
    customLogger: createLogger('error'),
    cacheDir: path.join(folder, 'cache'),
    server: { port: 0, open: false, hmr: false },
    optimizeDeps: { entries: ['stories/playground/index.html'] },
  });
  await server.listen();
  return {
    address: `http://127.0.0.1:${server.httpServer.address().port}/stories/playground/`,
    /** For what is downloaded. */
    folder,
    async stop() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Serves the playground, and opens a browser. */
export async function startPlayground() {
  const served = await servePlayground();
  const browser = await chromium.launch({ executablePath: await findChrome(), args: chromeFlags });
  return { ...served, browser, stop: () => browser.close().then(() => served.stop()) };
}

const axe = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** A visit to the playground, as somebody who has never been there. */
export class PlaygroundPage {
  /** What the console said and the page threw. */
  complaints = [];

  static async open({ browser, address, folder }, { fragment = '', width = 1440, scheme = 'light' } = {}) {
    const context = await browser.newContext({
      viewport: { width, height: 1000 },
      colorScheme: scheme,
      reducedMotion: 'reduce',
      acceptDownloads: true,
    });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const visit = new PlaygroundPage();
    visit.folder = folder;
    const page = (visit.page = await context.newPage());
    page.on('pageerror', (error) => visit.complaints.push(error.message));
    page.on('console', (message) => {
      const isNews = !/Lit is in dev mode/.test(message.text());
      if (isNews && ['error', 'warning'].includes(message.type())) visit.complaints.push(message.text());
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.origin !== new URL(address).origin && !/^(data|blob):$/.test(url.protocol))
        visit.complaints.push(`asked for ${url.href}`);
    });
    await page.goto(`${address}${fragment}`, { waitUntil: 'domcontentloaded' });
    await page.getByRole('heading', { name: 'Playground' }).waitFor({ timeout: 60_000 });
    return visit;
  }

  async close() {
    await this.page.context().close();
  }

  /** A field of a colour in one scheme. */
  color(title, scheme) {
    return this.page.getByRole('textbox', { name: `${title}, ${scheme}, as CSS`, exact: true });
  }

  async startFrom(id) {
    await this.page.getByLabel('Start from').selectOption(id);
  }

  /** Writes into a field as a person does, and leaves it. */
  async write(field, text) {
    await field.fill(text);
    await field.press('Tab');
  }

  /** Waits until it is said how the brand reads: it is measured after a change was drawn. */
  async reads(words) {
    await this.page.getByRole('heading', { name: words, exact: true }).waitFor({ timeout: 20_000 });
  }

  /** What is too faint, each in words. */
  findings() {
    return this.page.getByRole('listitem').filter({ hasText: 'Too faint' }).allInnerTexts();
  }

  frame(title) {
    return this.page.frameLocator(`iframe[title="${title}"]`);
  }

  button(name, place = this.page) {
    return place.getByRole('button', { name, exact: true });
  }

  get dialog() {
    return this.page.getByRole('dialog');
  }

  /** Downloads the brand in one of the formats. @returns the path of the file */
  async download(format, name) {
    await this.button('Export…').click();
    await this.dialog.getByRole('radio', { name: format }).check();
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.button(`Download ${name}`, this.dialog).click(),
    ]);
    const file = path.join(this.folder, name);
    await download.saveAs(file);
    await this.button('Close', this.dialog).click();
    return file;
  }

  async import(file) {
    await this.button('Import…').click();
    await this.dialog.getByLabel(/^A file/).setInputFiles(file);
  }

  /** The brand as it would be downloaded. */
  async css() {
    await this.button('Export…').click();
    await this.dialog.getByRole('radio', { name: 'CSS' }).check();
    const text = await this.dialog.getByRole('textbox').inputValue();
    await this.button('Close', this.dialog).click();
    return text;
  }

  /** What axe finds wrong with the page itself: frames hold what the stories check, and a sample shows what is too faint as it is. */
  async faults() {
    await this.page.evaluate(axe);
    return this.page.evaluate(async () => {
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
      const rules = { 'target-size': { enabled: true } };
      const { violations } = await window.axe.run(
        { exclude: [['iframe'], ['.pg-sample']] },
        { runOnly: tags, iframes: false, rules },
      );
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' ; ')}`);
    });
  }
}
