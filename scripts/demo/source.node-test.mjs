/** The source that the demo shows: it compiles, has nothing that the package has not, and the HTML runs. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { checkBlocks } from '../docs/blocks.mjs';
import { chromeFlags, findChrome } from '../find-chrome.mjs';
import { walkOf } from '../host-walk.mjs';
import { createMockBackend } from '../../mocks/index.ts';
import { htmlSource } from '../../stories/demo/source/html-source.ts';
import { reactSource } from '../../stories/demo/source/react-source.ts';
import { vueSource } from '../../stories/demo/source/vue-source.ts';

const root = path.join(import.meta.dirname, '../..');
const origin = 'http://localhost';

const locales = ['en', 'de', 'tr', 'ar', 'ja', 'en-XA'];
const chosen = locales.flatMap((locale) =>
  [undefined, 'example-brand'].flatMap((brand) =>
    ['system', 'light', 'dark'].map((theme) => ({
      locale,
      direction: locale === 'ar' ? 'rtl' : 'ltr',
      brand,
      theme,
    })),
  ),
);

/** The files of the package that a page without a bundler has beside it, made of their sources. */
async function bundled(source) {
  const file = source.replace(/\.js$/, '.ts').replace('ba-settings-elements.ts', 'cdn.ts');
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'src', file)],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

describe('the source that the demo shows', { timeout: 120_000 }, () => {
  let browser;

  before(async () => {
    browser = await chromium.launch({ executablePath: await findChrome(), args: chromeFlags });
  });

  after(() => browser.close());

  it('compiles as a host would, whatever is chosen', () => {
    const pages = chosen.flatMap((one, index) => [
      // Without a bundler, a language is a file of the site; its types are the package's.
      {
        file: `html-${index}.md`,
        text: block('html', htmlSource(one).replaceAll("'/localization/", "'ba-settings-elements/localization/")),
      },
      { file: `react-${index}.md`, text: block('tsx', reactSource(one)) },
      { file: `vue-${index}.md`, text: block('vue', vueSource(one)) },
    ]);
    const { faults, count } = checkBlocks(pages);
    assert.deepEqual(faults, []);
    assert.equal(count, chosen.length * 3);
  });

  it('would not compile with a mistake', () => {
    const wrong = reactSource(chosen[0]).replace('projectId=', 'projektId=');
    assert.notDeepEqual(checkBlocks([{ file: 'wrong.md', text: block('tsx', wrong) }]).faults, []);
  });

  it('runs as a page, in the language, the direction and the brand that were chosen', async () => {
    const page = await browser.newPage();
    const complaints = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (said) => /error|warning/.test(said.type()) && complaints.push(said.text()));
    const html = htmlSource({ locale: 'ar', direction: 'rtl', brand: 'example-brand', theme: 'dark' });
    const backend = createMockBackend();
    await page.route('**/*', (route) => answer(route, backend, html));
    await page.goto(`${origin}/`);
    await page.getByRole('heading', { name: 'القنوات' }).waitFor();
    const look = await page.evaluate(() => ({
      scheme: getComputedStyle(document.documentElement).colorScheme,
      corner: getComputedStyle(document.documentElement).getPropertyValue('--ba-radius-unit'),
    }));
    assert.deepEqual(look, { scheme: 'dark', corner: '0px' });
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('runs as a page that regenerates a key', async () => {
    const page = await browser.newPage();
    const html = htmlSource({ locale: 'en', direction: 'ltr', theme: 'system' });
    const backend = createMockBackend();
    await page.route('**/*', (route) => answer(route, backend, html));
    await page.goto(`${origin}/#/projects/support-bot/settings/channels/rasa`);
    await walkOf(page).regenerate('Rasa');
    await page.close();
  });
});

const block = (language, code) => `\`\`\`${language}\n${code}\n\`\`\`\n`;

async function answer(route, backend, html) {
  const request = route.request();
  const { pathname } = new URL(request.url());
  if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html });
  if (pathname.startsWith('/api/')) {
    const { url, method, headers, body } = {
      url: request.url(),
      method: request.method(),
      headers: request.headers(),
      body: request.postData(),
    };
    const reply = await backend.fetch(url, { method, headers, body });
    const replied = Buffer.from(await reply.arrayBuffer());
    return route.fulfill({ status: reply.status, headers: Object.fromEntries(reply.headers), body: replied });
  }
  if (pathname.startsWith('/themes/'))
    return route.fulfill({ contentType: 'text/css', body: await readFile(path.join(root, 'src', pathname)) });
  if (pathname.endsWith('.js'))
    return route.fulfill({ contentType: 'text/javascript', body: await bundled(pathname.slice(1)) });
  return route.fulfill({ status: 204 });
}
