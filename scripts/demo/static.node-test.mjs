/** The static demo below a path of a host: every part of it opens, asks nobody else for anything, and makes a key. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { buildDemo } from '../build-demo.mjs';
import { chromeFlags, findChrome } from '../find-chrome.mjs';
import { serveBelow } from '../serve-below.mjs';
import { DemoPage } from './demo-page.mjs';
import { deadLinksOf } from './static-site.mjs';

const base = '/some/sub/path/';
/** Storybook takes longest to build: the one of the suite of stories is taken, where that has run. */
const storybook = path.join(import.meta.dirname, '../../storybook-static');
const hasStorybook = existsSync(path.join(storybook, 'index.html'));

describe('the static demo', { timeout: 180_000 }, () => {
  let folder;
  let site;
  let browser;
  let parts;
  /** What the pages said, and what they asked of others. */
  const complaints = [];

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'demo-static-'));
    parts = await buildDemo(folder, { logLevel: 'error', ...(hasStorybook && { storybook }) });
    site = await serveBelow(folder, base.slice(0, -1));
    browser = await chromium.launch({ executablePath: await findChrome(), args: chromeFlags });
  });

  after(async () => {
    await browser?.close();
    site?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** A page that is watched: nothing may be missing, nobody else asked. */
  async function open(address, look) {
    const context = await browser.newContext();
    context.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (hostname !== '127.0.0.1' && !/^(?:data|blob):$/.test(protocol)) complaints.push(`asked ${hostname}`);
    });
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => complaints.push(`${address}: ${message}`));
    page.on('console', (said) => said.type() === 'error' && complaints.push(`${address}: ${said.text()}`));
    await page.goto(`${site.base}/${address}`);
    await look(page);
    await context.close();
    assert.deepEqual([...complaints, ...site.missing], []);
  }

  it('regenerates one key, though the reply is lost', async () => {
    const page = await DemoPage.open({ browser, address: `${site.base}/` });
    await page.choose('Lose the reply');
    await page.isQuiet();
    await page.regenerate('Immediately');
    await page.says('The reply was lost, and you still have the new key.');
    assert.equal(await page.keysMade(), 1);
    await page.page.reload();
    await page.says('Its messages are rejected: its key has stopped.', 60_000);
    assert.equal(new URL(page.page.url()).pathname, base);
    const scopes = await page.page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
    );
    assert.deepEqual(scopes, [base]);
    for (const name of ['Documentation', ...(hasStorybook ? ['Storybook'] : [])])
      await page.page.getByRole('navigation', { name: 'More' }).getByRole('link', { name }).waitFor();
    assert.deepEqual([...page.complaints, ...site.missing], []);
    await page.close();
  });

  it('loads what it has apart: a language and a brand', async () => {
    await open('', async (page) => {
      await page.getByRole('combobox', { name: 'Language' }).selectOption('de');
      await page.getByRole('combobox', { name: 'Brand' }).selectOption('harbour');
      await page.getByRole('button', { name: 'Projekteinstellungen' }).waitFor();
      await page.waitForFunction(
        () => getComputedStyle(document.documentElement).getPropertyValue('--ba-radius-unit') === '0px',
      );
    });
  });

  it('opens the docs, and leads from one to the other', async () => {
    await open('docs/', async (page) => {
      await page.getByRole('navigation', { name: 'Documentation' }).getByRole('link', { name: 'Theming' }).click();
      await page.getByRole('heading', { level: 1, name: 'Theming' }).waitFor();
      const scrolled = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      assert.equal(scrolled, false);
      await page.getByRole('link', { name: 'Demo' }).click();
      await page.getByRole('button', { name: 'Regenerate a key' }).waitFor({ timeout: 60_000 });
    });
  });

  it('has no dead link between its docs', async () => {
    const { faults, count } = await deadLinksOf(folder, 'docs');
    assert.deepEqual(faults, []);
    assert.ok(count > 1000, `only ${count} links were followed`);
  });

  it('opens the playground', async () => {
    assert.ok(parts.includes('playground/'));
    await open('playground/', (page) => page.getByRole('heading').first().waitFor());
  });

  it('opens the introduction of Storybook', async (test) => {
    if (!hasStorybook) return test.skip('storybook-static/ has not been built');
    const { entries } = JSON.parse(await readFile(path.join(folder, 'storybook/index.json'), 'utf8'));
    const [first] = Object.values(entries);
    await open(`storybook/index.html?path=/${first.type}/${first.id}`, async (page) => {
      const preview = page.frameLocator('#storybook-preview-iframe');
      await preview.locator('body.sb-show-main').waitFor({ timeout: 60_000 });
    });
  });

  it('has no address of the machine it was built on', async () => {
    const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(?:html|js|css)$/.test(name));
    const own = names.filter((name) => !name.startsWith('storybook'));
    for (const name of own) {
      const text = await readFile(path.join(folder, name), 'utf8');
      assert.ok(!text.includes(path.resolve(import.meta.dirname, '../..')), `${name} names the folder of the build`);
    }
  });
});
