import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { contrastPairs } from '../../test/brand/contrast-pairs.ts';
import { runCheckBrand } from '../check-brand.mjs';
import { readTokens } from '../theming/tokens.mjs';
import { Browser } from './browser.mjs';
import { openCheck } from './open-check.mjs';

describe('the check of a brand', () => {
  const { pathOf, checkFile, check } = openCheck();

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

  const allowed = {
    '--ba-space-unit': 'a length from 1px to 16px, such as 4px',
    '--ba-radius-unit': 'a length from 0px to 32px, such as 4px',
    '--ba-focus-width': 'a length from 1px to 8px, such as 2px',
    '--ba-badge-radius': 'a length from 0px to 9999px, such as 8px',
    '--ba-tile-width': 'a length from 80px to 960px, such as 20em',
    '--ba-font-size': 'a size from 8px to 32px, such as 1em',
    '--ba-duration': 'a time from 0s to 5s, such as 150ms',
    '--ba-line-height': 'a number from 0.8 to 3, or “normal”',
    '--ba-font-weight-strong': 'a weight from 1 to 1000',
    '--ba-font-family': 'a list of typefaces',
    '--ba-letter-spacing': 'a length from -4px to 16px, or “normal”',
    '--ba-content-width': 'a width of 240px or more, or “none”; a percentage is of 1000px',
    '--ba-content-padding': 'a padding, each side from 0px to 240px; a percentage is of 1000px',
    '--ba-dialog-shadow': 'a shadow with lengths of 200px at the most',
  };

  it('names a value that destroys the interface, with its token and what is allowed', async () => {
    for (const [token, value] of [
      ...['banana', '-4px', '0.0001px', '900px', '50%', 'calc(infinity * 1px)', 'calc(1px - 5px)', '4', 'auto'].map(
        (value) => ['--ba-space-unit', value],
      ),
      ...['-1px', '1e9px', '50%'].map((value) => ['--ba-radius-unit', value]),
      ...['0px', '9px'].map((value) => ['--ba-focus-width', value]),
      ['--ba-badge-radius', '50%'],
      ['--ba-tile-width', '10rem * 2'],
      ...['200px', '5%', '0', '-1em', 'medium'].map((value) => ['--ba-font-size', value]),
      ...['1e9s', '-1s', '150', '1s, 2s'].map((value) => ['--ba-duration', value]),
      ...['0', '-1', '20px', '150%', '40'].map((value) => ['--ba-line-height', value]),
      ...['0', '1001', '-5', 'heavy'].map((value) => ['--ba-font-weight-strong', value]),
      ['--ba-font-family', '12px'],
      ...['50px', '-1em', '10%'].map((value) => ['--ba-letter-spacing', value]),
      ...['0px', '10%', 'banana'].map((value) => ['--ba-content-width', value]),
      ...['-4px', '900px', '0 50%'].map((value) => ['--ba-content-padding', value]),
      ['--ba-dialog-shadow', '0 0 0 900px #f00'],
    ]) {
      const { faults } = await check(`:root { ${token}: ${value} }`);
      assert.deepEqual(faults, [`the page: ${token}: “${value}” is not ${allowed[token]}.`], `${token}: ${value}`);
    }
  });

  it('takes every default, and what comes to an allowed size', async () => {
    const sane = [
      '--ba-space-unit: calc(var(--step) / 2)',
      '--step: 8px',
      '--ba-radius-unit: 0px',
      '--ba-font-size: 100%',
      '--ba-font-size-title: clamp(1.5em, 5vw, 3em)',
      '--ba-duration: 0s',
      '--ba-line-height: normal',
      '--ba-letter-spacing: NORMAL',
      '--ba-content-width: none',
      '--ba-content-padding: 2rem 5%',
      '--ba-button-radius: 9999px',
      '--ba-dialog-shadow: none',
      '--ba-font-weight-strong: bold',
    ];
    const defaults = readTokens().map(({ name, default: value }) => `${name}: ${value}`);
    for (const declarations of [defaults, sane])
      assert.deepEqual((await check(`:root { ${declarations.join('; ')} }`)).faults, []);
  });

  it('says that a zero needs its unit where elements calculate with it', async () => {
    const { faults } = await check(':root { --ba-radius-unit: 0 }');
    assert.deepEqual(faults, [
      `the page: --ba-radius-unit: “0” is not ${allowed['--ba-radius-unit']}. Elements calculate with it: write 0px.`,
    ]);
  });

  it('tells a value once, at the place where it is met first', async () => {
    const { faults } = await check(
      ':root { --ba-space-unit: -4px } ba-settings-app { --ba-radius-unit: 90px } @media (prefers-color-scheme: dark) { :root { --ba-duration: 9s } }',
    );
    assert.deepEqual(faults.sort(), [
      'ba-settings-app: --ba-radius-unit: “90px” is not a length from 0px to 32px, such as 4px.',
      'the page: --ba-duration: “9s” is not a time from 0s to 5s, such as 150ms.',
      'the page: --ba-space-unit: “-4px” is not a length from 1px to 16px, such as 4px.',
    ]);
  });

  it('ends with 1 where a value is wrong', async (test) => {
    const { mock } = test.mock.method(console, 'log', () => undefined);
    const file = pathOf('wrong.css');
    await writeFile(file, ':root { --ba-space-unit: -4px }');
    assert.equal(await runCheckBrand([file]), 1);
    assert.match(mock.calls[1].arguments[0], /--ba-space-unit: “-4px” is not/);
  });

  it('follows an import into another folder', async () => {
    await mkdir(pathOf('own'), { recursive: true });
    await writeFile(pathOf('tokens.css'), ':root { --grey: #888 }');
    const file = pathOf('own/brand.css');
    await writeFile(file, "@import '../tokens.css'; :root { --ba-color-ink: var(--grey) }");
    const { faults } = await checkFile(file);
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
