import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { contrastPairs } from '../../test/brand/contrast-pairs.ts';
import { checkBrand } from '../check-brand.mjs';
import { findChrome } from '../find-chrome.mjs';
import { Browser } from './browser.mjs';

describe('the check of a brand', () => {
  let browser;
  let folder;

  before(async () => {
    browser = await Browser.open(await findChrome());
    folder = await mkdtemp(path.join(tmpdir(), 'brand-'));
  });
  after(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  async function check(css, more = {}) {
    for (const [name, text] of Object.entries(more)) await writeFile(path.join(folder, name), text);
    const file = path.join(folder, 'brand.css');
    await writeFile(file, css);
    return checkBrand(browser, file);
  }

  it('has nothing to say of a brand that can be read, and looks at every pair, light and dark', async () => {
    const { faults, count } = await check(':root { --ba-palette-brand: light-dark(#7a1fa2, #d7a3ef) }');
    assert.deepEqual(faults, []);
    assert.equal(count, 2 * contrastPairs.length);
  });

  for (const [what, text] of Object.entries({
    'an empty file': '',
    words: 'hello',
    'design tokens': '{ "base": { "palette": { "ink": { "$value": "#cccc66" } } } }',
    'a style sheet of something else': 'body { color: #777; --mine: red }',
  }))
    it(`does not let ${what} pass for a brand`, async () => {
      const { faults } = await check(text);
      assert.deepEqual(faults, ['It sets no token. Did you forget that this reads the style sheet of a brand?']);
    });

  it('lets a theme pass that only chooses the scheme', async () => {
    assert.deepEqual((await check(':root { color-scheme: dark }')).faults, []);
  });

  it('names what is too faint, in the scheme where it is, and which way to go', async () => {
    const { faults } = await check(':root { --ba-palette-brand: light-dark(#9bd, #6ea8ff) }');
    assert.ok(faults.length > 0);
    assert.ok(faults.every((fault) => fault.startsWith('the page, light: ')));
    const link = faults.find((fault) => fault.includes('a link: '));
    assert.match(link, /1\.87:1 .*--ba-color-accent #99bbdd .* is below 4\.5:1; make --ba-color-accent darker/);
  });

  it('follows var(), color-mix() and imports', async () => {
    const { faults } = await check(
      "@import './tokens.css'; :root { --ba-color-ink: color-mix(in oklch, var(--grey) 50%, white) }",
      { 'tokens.css': ':root { --grey: oklch(75% 0 0) }' },
    );
    assert.ok(faults.some((fault) => fault.startsWith('the page, light: text on a surface')));
  });

  it('looks where rules set tokens: at a class of the page, at an element, in a media query', async () => {
    const faint = '--ba-color-ink: #777; --ba-color-surface: #888';
    for (const css of [
      `html.night { ${faint} }`,
      `:root[data-theme='night'] { ${faint} }`,
      `ba-settings-app { ${faint} }`,
      `.shop .panel { ${faint} }`,
      `@media (prefers-color-scheme: dark) { :root { ${faint} } }`,
    ]) {
      const { faults } = await check(css);
      assert.ok(
        faults.some((fault) => fault.includes('text on a surface: ')),
        css,
      );
    }
  });

  it('says which rule it could not look at', async () => {
    const { faults } = await check('ba-settings-app:nth-child(7) { --ba-color-ink: #111 }');
    assert.deepEqual(faults, [
      'The rule "ba-settings-app:nth-child(7)" sets tokens, but no element could be made for it: it is not checked.',
    ]);
  });

  it('names the token that was meant, and the one that holds no colour', async () => {
    const { faults } = await check(':root { --ba-color-acent: red; --ba-color-edge: banana } /* --ba-old: 1 */');
    assert.deepEqual(faults, [
      'There is no token --ba-color-acent. Did you mean --ba-color-accent?',
      'the page, light: --ba-color-edge is no colour: write one that CSS knows.',
      'the page, dark: --ba-color-edge is no colour: write one that CSS knows.',
    ]);
  });

  it('follows an import into another folder', async () => {
    await mkdir(path.join(folder, 'own'), { recursive: true });
    await writeFile(path.join(folder, 'tokens.css'), ':root { --grey: #888 }');
    const file = path.join(folder, 'own', 'brand.css');
    await writeFile(file, "@import '../tokens.css'; :root { --ba-color-ink: var(--grey) }");
    const { faults } = await checkBrand(browser, file);
    assert.ok(faults.some((fault) => fault.startsWith('the page, light: text on a surface')));
  });

  it('asks nothing from anywhere else, and leaves that out', async () => {
    const fonts = "@import url('https://fonts.example/css?family=Inter');";
    const { faults, count } = await check(`${fonts} :root { --ba-palette-brand: light-dark(#7a1fa2, #d7a3ef) }`);
    assert.deepEqual(faults, []);
    assert.equal(count, 2 * contrastPairs.length);
  });

  it('says what an import names and nobody has', async () => {
    const { faults } = await check("@import './gone.css'; :root { --ba-color-ink: #111 }");
    assert.ok(faults.includes('gone.css is not there.'));
  });
});

describe('the browser of the check', () => {
  it('says so where it is none', async () => {
    const browser = await Browser.open(process.execPath.replace(/node$/, 'no-such-browser'));
    await assert.rejects(browser.call('Target.getTargets'), /could not be started/);
    await browser.close();
  });

  it('says so where it ends at once', async () => {
    const browser = await Browser.open('/bin/false');
    await assert.rejects(browser.call('Target.getTargets'), /ended early|could not be started/);
    await browser.close();
  });
});
