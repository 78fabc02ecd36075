/** Opens the HTML of the docs in a browser, on the built package and the mock backend, and walks each page to a new key. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { chromeFlags, findChrome } from '../find-chrome.mjs';
import { walkOf } from '../host-walk.mjs';
import '../register-typescript.mjs';
import { readPage } from './markdown.mjs';
import { packageName, root } from './package-entries.mjs';

const files = ['README.md', 'docs/frameworks/html.md'];
const origin = 'http://localhost';

/** The blocks that bring their script, as they would stand on a site of their own. */
async function readExamples() {
  const pages = await Promise.all(files.map(async (file) => [file, await readFile(path.join(root, file), 'utf8')]));
  return pages.flatMap(([file, text]) =>
    readPage(text)
      .blocks.filter((block) => block.language === 'html' && block.text.includes('<script type="module"'))
      .map((block) => ({ name: `${file}:${block.line}`, html: block.text })),
  );
}

/** What the steps around a block have put on the site. */
function fileAt(pathname) {
  if (pathname === '/ba-settings-elements.js') return path.join(root, 'dist/cdn', pathname);
  const own = `/node_modules/${packageName}/`;
  if (pathname.startsWith(own)) return path.join(root, pathname.slice(own.length));
  return pathname.startsWith('/node_modules/') ? path.join(root, pathname) : undefined;
}

async function answer(route, backend, html) {
  const request = route.request();
  const { pathname } = new URL(request.url());
  if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html });
  if (pathname.startsWith('/api/')) {
    const reply = await backend.fetch(request.url(), {
      method: request.method(),
      headers: request.headers(),
      body: request.postData(),
    });
    return route.fulfill({
      status: reply.status,
      headers: Object.fromEntries(reply.headers),
      body: Buffer.from(await reply.arrayBuffer()),
    });
  }
  const file = fileAt(pathname);
  if (file && existsSync(file)) return route.fulfill({ contentType: 'text/javascript', body: await readFile(file) });
  return route.fulfill({ status: ['/logo.svg', '/favicon.ico'].includes(pathname) ? 204 : 404 });
}

async function walkToANewKey(page, html) {
  const walk = walkOf(page);
  if (!html.includes('<ba-settings-app')) return walk.regenerate('Rasa');
  await walk.openFromTile('Bank concierge', 'Universal');
  return walk.regenerate('Universal');
}

/** @returns {Promise<string[]>} what an example did not do, or said in the console */
export async function faultsOfExamplePages() {
  const { createMockBackend } = await import('../../mocks/backend.ts');
  const examples = await readExamples();
  const faults = examples.length < 4 ? ['the pages have hardly any examples'] : [];
  const browser = await chromium.launch({ executablePath: await findChrome(), args: chromeFlags });
  try {
    for (const { name, html } of examples) {
      const page = await browser.newPage();
      page.setDefaultTimeout(10_000);
      page.on('pageerror', ({ message }) => faults.push(`${name}: ${message}`));
      page.on('console', (said) => /error|warning/.test(said.type()) && faults.push(`${name}: ${said.text()}`));
      // An example that shows no element is about its script.
      const shown = /<ba-/.test(html)
        ? ''
        : '<ba-channel-settings project-id="support-bot" channel-id="rasa"></ba-channel-settings>';
      const text = (shown + html).replaceAll('https://settings.example.com/api', '/api');
      const backend = createMockBackend();
      await page.route('**/*', (route) => answer(route, backend, text));
      await page.goto(`${origin}/`);
      await walkToANewKey(page, text).catch(({ message }) => faults.push(`${name}: ${message.split('\n')[0]}`));
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return faults;
}
