/** A designer in the playground: a colour that becomes too faint, its mending, the files and the link that carry the brand away. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe } from 'node:test';
import { promisify } from 'node:util';
import { contrastPairs } from '../../test/brand/contrast-pairs.ts';
import { clippedTexts } from '../accessibility/text-spacing.mjs';
import { visits } from '../visits.mjs';
import { PlaygroundPage, startPlayground } from './playground-page.mjs';

const allPass = `All ${2 * contrastPairs.length} pairs of colours can be read`;

/** Runs the command that partners run. */
async function checkBrand(file) {
  const words = ['--import=./scripts/register-typescript.mjs', 'scripts/check-own-brands.mjs', file];
  return promisify(execFile)(process.execPath, words).then(
    ({ stdout }) => ({ code: 0, stdout }),
    ({ code, stdout }) => ({ code, stdout }),
  );
}

describe('the playground', { timeout: 300_000 }, () => {
  const visit = visits(startPlayground, PlaygroundPage);

  visit(
    'takes changes back and makes them again by the keys of any editor, one step of the brand at a time',
    async (visitor) => {
      const { page } = visitor;
      const [paper, brand] = [visitor.color('Paper', 'light'), visitor.color('Brand', 'dark')];
      const texts = async () => [await paper.inputValue(), await brand.inputValue()];
      const before = await texts();
      await visitor.write(paper, '#fffff0');
      await visitor.write(brand, '#8888ff');
      await page.keyboard.press('Control+z');
      assert.deepEqual(await texts(), ['#fffff0', before[1]]);
      await page.keyboard.press('Control+z');
      assert.deepEqual(await texts(), before);
      await page.keyboard.press('Control+Shift+z');
      await page.keyboard.press('Control+y');
      assert.deepEqual(await texts(), ['#fffff0', '#8888ff']);
      // Also where nothing has the focus, but for what a dialog asks.
      await page.evaluate(() => document.activeElement.blur());
      await page.keyboard.press('Control+z');
      assert.deepEqual(await texts(), ['#fffff0', before[1]]);
      await visitor.button('Export…').click();
      await page.evaluate(() => document.activeElement.blur());
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Escape');
      assert.deepEqual(await texts(), ['#fffff0', before[1]]);
    },
  );

  visit('leaves the keyboard to the field that has it while frames are led to what they show', async (visitor) => {
    const { page } = visitor;
    const field = visitor.color('Brand', 'light');
    await field.focus();
    await page.waitForFunction(() => !document.querySelector('iframe[inert]'));
    await page.keyboard.type('#a1b2c3');
    assert.equal(await field.inputValue(), '#a1b2c3');
  });

  visit('tells a contrast that fails, leads to what mends it, and exports what check-brand passes', async (visitor) => {
    const { page } = visitor;
    await visitor.startFrom('gazette');
    await visitor.reads(allPass);

    await visitor.write(visitor.color('Brand', 'light'), '#e09aa4');
    await visitor.reads(/^\d+ of \d+ pairs of colours are too faint$/);
    const [worst] = await visitor.findings();
    assert.match(worst, /Too faint a link, light\s+\d\.\d\d:1, needs 4\.5:1/);
    const faulty = await checkBrand(await visitor.download('CSS', 'brand.css'));
    assert.equal(faulty.code, 1);
    assert.match(faulty.stdout, /the page, light: a link: .* is below 4\.5:1/);

    await visitor.button('Change Brand, light').first().click();
    assert.ok(await visitor.color('Brand', 'light').evaluate((field) => field === document.activeElement));
    await visitor.write(visitor.color('Brand', 'light'), 'hsl(350 60% 30%)');
    await visitor.reads(allPass);
    assert.deepEqual(await visitor.findings(), []);

    await visitor.write(page.getByRole('textbox', { name: 'Radius unit, as CSS' }), '6px');
    const file = await visitor.download('CSS', 'brand.css');
    assert.match(await readFile(file, 'utf8'), /--ba-palette-brand: light-dark\(hsl\(350 60% 30%\), #f0a09a\);/);
    const { code, stdout } = await checkBrand(file);
    assert.equal(code, 0, stdout);
    assert.match(stdout, new RegExp(`${2 * contrastPairs.length} pairs, 0 faults`));
  });

  visit('counts what check-brand counts, for a brand with a token of each layer', async (visitor, playground) => {
    const css = ':root { --ba-palette-neutral: #99a; --ba-color-ink-2: light-dark(#888, #777); --ba-header-ink: #666 }';
    const file = path.join(playground.folder, 'faint.css');
    await writeFile(file, css);
    await visitor.import(file);
    const { stdout } = await checkBrand(file);
    const [, faults] = /(\d+) faults/.exec(stdout);
    assert.equal((await visitor.findings()).length, Number(faults));
    assert.ok(Number(faults) > 5);
  });

  visit('brings a brand back from its files and from its link', async (visitor, playground) => {
    const { page } = visitor;
    await visitor.startFrom('pebble');
    await visitor.write(visitor.color('Brand', 'dark'), 'oklch(80% 0.1 300)');
    await visitor.write(page.getByRole('textbox', { name: 'Font size, as CSS' }), '1.125em');
    const css = await visitor.css();
    assert.match(css, /oklch\(0\.8 0\.1 300\)/);
    const files = [await visitor.download('CSS', 'brand.css'), await visitor.download('Design tokens', 'tokens.json')];
    await visitor.button('Copy link').click();
    await page.getByText('The link was copied.').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());

    for (const file of files) {
      const other = await PlaygroundPage.open(playground);
      await other.import(file);
      await other.page.getByText(/^Imported \d+ tokens from /).waitFor();
      assert.equal(await other.css(), css, file);
      await other.close();
    }
    const other = await PlaygroundPage.open(playground, { fragment: new URL(link).hash });
    await other.page.getByText('The brand of the link was opened.').waitFor();
    assert.equal(await other.css(), css);
    await other.page.reload();
    await other.page.getByText('The brand of the link was opened.').waitFor();
    assert.equal(await other.css(), css);
    await other.startFrom('lattice');
    await other.page.waitForFunction((before) => location.hash !== before, new URL(link).hash);
    await other.page.reload();
    await other.page.getByText('The brand of the link was opened.').waitFor();
    assert.equal(await other.page.getByLabel('Start from').inputValue(), 'lattice');
    await other.close();
  });

  visit('takes steps back, and resets', async (visitor) => {
    const { page } = visitor;
    await visitor.startFrom('lattice');
    const whole = await visitor.css();
    await visitor.write(visitor.color('Ink', 'light'), '#101010');
    await visitor.write(visitor.color('Ink', 'dark'), '#f0f0f0');
    await visitor.button('Undo').click();
    assert.equal(await visitor.color('Ink', 'dark').inputValue(), '#dfe8ec');
    await visitor.button('Undo').click();
    assert.equal(await visitor.css(), whole);
    await visitor.button('Redo').click();
    assert.equal(await visitor.color('Ink', 'light').inputValue(), '#101010');
    await visitor.button('Reset', page.getByRole('banner').first()).click();
    assert.equal(await visitor.css(), whole);
    await visitor.button('Reset Ink').click();
    assert.doesNotMatch(await visitor.css(), /palette-ink/);
  });

  visit('shows the screens in the brand, and is not blocked by their question', async (visitor) => {
    const { page } = visitor;
    await visitor.startFrom('gazette');
    for (const [scheme, color] of [
      ['light', 'rgb(255, 250, 242)'],
      ['dark', 'rgb(33, 27, 24)'],
    ]) {
      const list = visitor.frame(`An opened channel, ${scheme}`).getByRole('list').first();
      assert.equal(await list.evaluate((element) => getComputedStyle(element).backgroundColor), color);
      const question = visitor.frame(`The question, ${scheme}`).getByRole('alertdialog');
      await question.waitFor();
      assert.match(await question.evaluate((element) => getComputedStyle(element).fontFamily), /Iowan Old Style/);
    }
    const chrome = await page
      .getByRole('heading', { name: 'Palette' })
      .evaluate((one) => getComputedStyle(one).fontFamily);
    assert.doesNotMatch(chrome, /Iowan/);
    await page.waitForFunction(() => [...document.querySelectorAll('iframe')].every(({ inert }) => !inert));
    assert.notEqual(await page.evaluate(() => document.activeElement.localName), 'iframe');
    const inFrame = visitor.frame('The question, light');
    await page.locator('iframe[title="The question, light"]').scrollIntoViewIfNeeded();
    await inFrame.getByRole('button', { name: 'Regenerate', exact: true }).click();
    await inFrame.getByText('This is the new key.').waitFor({ timeout: 30_000 });
    for (const [name, words] of [
      ['regenerated', 'This is the new key.'],
      ['refused', 'The key was not regenerated'],
      ['unknown', 'We don’t know yet if the key changed'],
    ]) {
      await page.getByLabel('Regenerating').selectOption(name);
      await page.frameLocator('iframe[data-place=dialog][data-scheme=dark]').getByText(words).first().waitFor();
    }
  });

  visit('lists every token, finds some, and says what a value cannot be', async (visitor) => {
    const { page } = visitor;
    const find = page.getByRole('searchbox', { name: 'Find a token' });
    await find.fill('dialog shadow');
    const shadow = page.getByRole('textbox', { name: 'Dialog shadow' });
    await page.getByText('1 token', { exact: true }).waitFor();
    for (const [value, problem] of [
      ['red; } body { display: none', 'A value can’t contain “;”, “{” or “}”.'],
      ['0 0 4px url(https://evil.example)', 'The function url() can’t be used here.'],
      ['banana', '“banana” is not a shadow with lengths of 200px at the most.'],
      ['0 0 4px var(--ba-color-acent)', 'There is no token --ba-color-acent. Did you mean --ba-color-accent?'],
      ["0 0 4px 'red", 'A quotation mark is not closed.'],
    ]) {
      await visitor.write(shadow, value);
      assert.equal(await shadow.getAttribute('aria-invalid'), 'true', value);
      await page.getByText(problem).waitFor();
      assert.equal(await shadow.inputValue(), value, 'what was typed stays');
      assert.doesNotMatch(await visitor.css(), /--ba-dialog-shadow/);
    }
    await visitor.write(shadow, '0 0 4px var(--ba-color-accent)');
    assert.equal(await shadow.getAttribute('aria-invalid'), 'false');
    assert.match(await visitor.css(), /--ba-dialog-shadow: 0 0 4px var\(--ba-color-accent\);/);

    await find.fill('');
    await page.getByLabel('Only what this brand sets').check();
    await page.getByText('1 token', { exact: true }).waitFor();
  });

  visit('takes the default of every token for a value of its kind', async ({ page }) => {
    const refused = await page.evaluate(async () => {
      const { judge, tokens } = await import('/stories/playground/token-list.ts');
      const { checkValue } = await import('/stories/playground/formats/check-value.ts');
      return tokens
        .filter(({ name, default: value }) => 'problem' in checkValue(name, value, judge))
        .map(({ name }) => name);
    });
    assert.deepEqual(refused, []);
  });

  visit('takes no size that destroys the interface, in a field or from a file', async (visitor, playground) => {
    const { page } = visitor;
    const write = async (title, value, allowed) => {
      await visitor.write(page.getByRole('textbox', { name: title, exact: true }), value);
      await page.getByText(`“${value}” is not ${allowed}.`).waitFor();
    };
    const space = 'a length from 1px to 16px, such as 4px';
    for (const value of ['banana', '-4px', '0.0001px', '900px', '50%', '1e9px', 'calc(infinity * 1px)'])
      await write('Space unit, as CSS', value, space);
    await write('Radius unit, as CSS', 'calc(infinity * 1px)', 'a length from 0px to 32px, such as 4px');
    await write('Font size, as CSS', '200px', 'a size from 8px to 32px, such as 1em');
    await write('Duration, as CSS', '1e9s', 'a time from 0s to 5s, such as 150ms');
    assert.doesNotMatch(await visitor.css(), /--ba-/, 'the brand has none of them');
    assert.deepEqual(await page.locator('body > div').count(), 0, 'nothing stays that a value was measured with');

    const file = path.join(playground.folder, 'negative.json');
    const dimension = (value) => ({ $type: 'dimension', $value: { value, unit: 'px' } });
    await writeFile(file, JSON.stringify({ base: { 'ba-space-unit': dimension(-4), 'ba-radius-unit': dimension(0) } }));
    await visitor.import(file);
    await visitor.dialog.getByRole('alert').getByText(`ba-space-unit: “-4px” is not ${space}.`).waitFor();
    await visitor.button('Import the 1 token that can be read', visitor.dialog).click();
    assert.match(await visitor.css(), /--ba-radius-unit: 0px;/);
  });

  visit('imports nothing that it cannot read whole, unless it is told to', async (visitor, playground) => {
    const { page } = visitor;
    await visitor.startFrom('beacon');
    const before = await visitor.css();
    const file = path.join(playground.folder, 'wrong.css');
    await writeFile(
      file,
      ':root {\n  --ba-palette-brnd: red;\n  --ba-palette-ink: light-dark(#111, banana);\n  --ba-radius-unit: 0px;\n}',
    );
    await visitor.import(file);
    const alert = visitor.dialog.getByRole('alert');
    await alert.getByText('Line 2: There is no token --ba-palette-brnd. Did you mean --ba-palette-brand?').waitFor();
    await alert.getByText(/^Line 3: --ba-palette-ink: .* is not a colour\.$/).waitFor();
    await visitor.button('Cancel', visitor.dialog).click();
    assert.equal(await visitor.css(), before);

    await visitor.import(file);
    await visitor.button('Import the 1 token that can be read', visitor.dialog).click();
    await page.getByText('Imported 1 token from wrong.css.').waitFor();
    assert.match(await visitor.css(), /:root \{\n {2}--ba-radius-unit: 0px;\n\}/);
    await visitor.button('Undo').click();
    assert.equal(await visitor.css(), before);

    await visitor.button('Import…').click();
    await visitor.dialog.getByLabel('Or its text').fill('{"light": {"ba-palette-brnd": 1}}');
    await visitor.button('Import', visitor.dialog).click();
    await alert.getByText('light.ba-palette-brnd: It is no token: it has no “$value”.').waitFor();
    await visitor.dialog
      .getByLabel('Or its text')
      .fill(
        '{"a": {"b": {"$type": "color", "$value": "#8a2432"}}, "light": {"ba-palette-brand": {"$value": "{a.c}"}}}',
      );
    await visitor.button('Import', visitor.dialog).click();
    await alert.getByText(/^light\.ba-palette-brand: It refers to “a\.c”, .* Did you mean “a\.b”\?$/).waitFor();
  });

  const refused = 'The brand of the link was not opened.';
  visit(
    'refuses a link that was cut or means harm, and keeps it until something is changed',
    async (visitor) => {
      const { page } = visitor;
      const alert = page.getByRole('alert').filter({ hasText: refused });
      await alert.getByText('The link holds no brand that can be read: it may have been cut or changed.').waitFor();
      for (const [fragment, problem] of [
        ['#brand=9.abc', 'The link is of another version of the playground (9).'],
        [
          '#brand=</script><script>alert(1)</script>',
          'The link holds no brand that can be read: it may have been cut.',
        ],
        [`#brand=1.${'a'.repeat(20_000)}`, 'The link is too long to be a brand.'],
      ]) {
        await page.evaluate((hash) => (location.hash = hash), fragment);
        await alert.getByText(problem).waitFor();
      }
      assert.doesNotMatch(await visitor.css(), /--ba-palette/);
      assert.equal(await page.evaluate(() => location.hash.length > 20_000), true);
      await visitor.startFrom('pebble');
      await page.waitForFunction(() => location.hash.startsWith('#brand=1.eJ'));
      assert.equal(await alert.count(), 0);
    },
    { fragment: '#brand=1.eJx' },
  );

  /** By width, the parts of the page that are seen one after the other, if any. */
  const layouts = { 1440: [undefined], 390: ['Edit', 'Preview', 'Contrast'], 320: ['Edit', 'Preview', 'Contrast'] };
  visit('can be used by everybody, wide and narrow, light and dark, with something wrong in it', async (visitor) => {
    const { page } = visitor;
    await visitor.write(visitor.color('Brand', 'light'), '#e09aa4');
    await visitor.write(visitor.color('Ink', 'dark'), 'banana');
    for (const [width, parts] of Object.entries(layouts)) {
      await page.setViewportSize({ width: Number(width), height: 900 });
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        for (const part of parts) {
          const where = `${width} px, ${colorScheme}, ${part}`;
          if (part) await page.getByRole('radio', { name: part }).check({ force: true });
          assert.deepEqual(await visitor.faults(), [], where);
          assert.deepEqual(await page.evaluate(clippedTexts), [], where);
        }
      }
    }
    for (const name of ['Export…', 'Import…']) {
      await visitor.button(name).click();
      assert.deepEqual(await visitor.faults(), [], name);
      await page.keyboard.press('Escape');
    }
  });
});
