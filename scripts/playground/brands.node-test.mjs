/** The brands to start from are held to what partners are held to. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { contrastPairs } from '../../test/brand/contrast-pairs.ts';
import { Browser } from '../brand/browser.mjs';
import { checkBrand } from '../check-brand.mjs';
import { findChrome } from '../find-chrome.mjs';

const folder = fileURLToPath(new URL('../../stories/playground/brands/', import.meta.url));
const files = await readdir(folder);

describe('a ready brand', () => {
  let browser;

  before(async () => {
    browser = await Browser.open(await findChrome());
  });
  after(() => browser.close());

  it('is one of several', () => assert.ok(files.length >= 4));

  for (const file of files) {
    it(`${file} passes check-brand`, async () => {
      const { faults, count } = await checkBrand(browser, `${folder}${file}`);
      assert.deepEqual(faults, []);
      assert.equal(count, 2 * contrastPairs.length);
    });

    it(`${file} is made of tokens only, and of the whole palette`, async () => {
      const css = (await readFile(`${folder}${file}`, 'utf8')).replace(/\/\*[^]*?\*\//g, '');
      const [, body] = /^\s*:root\s*\{([^{}]*)\}\s*$/.exec(css) ?? assert.fail('It has another rule.');
      const names = [...body.matchAll(/([\w-]+)\s*:\s*[^;]+;/g)].map(([, name]) => name);
      assert.ok(names.every((name) => name.startsWith('--ba-')));
      assert.equal(names.filter((name) => name.startsWith('--ba-palette-')).length, 7);
    });
  }
});
