/** The playground with files that are no brand, and in browsers and windows that are not as usual. */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe } from 'node:test';
import { fileURLToPath } from 'node:url';
import { visits } from '../visits.mjs';
import { PlaygroundPage, startPlayground } from './playground-page.mjs';

const picture = await readFile(fileURLToPath(new URL('../../docs/images/channel.webp', import.meta.url)));
const css = ':root { --ba-radius-unit: 0px }';
const notText = 'It is no text that can be read (UTF-8): a brand is a style sheet (.css), or design tokens (.json).';

describe('the playground', { timeout: 300_000 }, () => {
  const visit = visits(startPlayground, PlaygroundPage);

  visit('says what a file is that is no text, shows nothing of it, and goes on', async (visitor, playground) => {
    const { page } = visitor;
    const alert = visitor.dialog.getByRole('alert');
    const file = path.join(playground.folder, 'odd.css');
    await visitor.button('Import…').click();
    const choose = (content) => writeFile(file, content).then(() => page.locator('#pg-file').setInputFiles(file));
    for (const [content, problem] of [
      [picture, notText],
      [Buffer.from([0x3a, 0x72, 0xe4, 0x7b]), notText],
      [Buffer.from('a\0b'), notText],
      [Buffer.alloc(5_000_000, 'a'), 'The file is larger than 400 kB: it is not a brand.'],
    ]) {
      await choose(content);
      await alert.getByText(problem).waitFor();
      assert.equal(await visitor.dialog.getByLabel('Or its text').inputValue(), '');
      assert.ok(await visitor.button('Import', visitor.dialog).isDisabled());
    }
    await choose('');
    await alert.getByText('There is no rule for :root in it.').waitFor();
    await choose(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(css, 'utf16le')]));
    await page.getByText('Imported 1 token from odd.css.').waitFor();
  });

  visit('takes a text that begins with a byte order mark', async (visitor) => {
    await visitor.button('Import…').click();
    await visitor.dialog
      .getByLabel('Or its text')
      .fill('\uFEFF{"base": {"ba-radius-unit": {"$type": "dimension", "$value": "0px"}}}');
    await visitor.button('Import', visitor.dialog).click();
    await visitor.page.getByText('Imported 1 token from the text.').waitFor();
  });

  visit('takes a file that is dropped anywhere, and never leaves the page for it', async (visitor) => {
    const { page } = visitor;
    const drop = (target, name, content) =>
      page
        .locator(target)
        .first()
        .evaluate(
          (element, [name, content]) => {
            const dataTransfer = new DataTransfer();
            dataTransfer.items.add(new File([content], name));
            const events = ['dragover', 'drop'].map(
              (type) => new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }),
            );
            events.forEach((event) => element.dispatchEvent(event));
            return events.every(({ defaultPrevented }) => defaultPrevented);
          },
          [name, content],
        );
    assert.ok(await drop('.pg-see', 'cat.png', '\u0089PNG\0'), 'the browser does not open it');
    await visitor.dialog.getByRole('alert').getByText(notText).waitFor();
    assert.ok(await drop('#pg-paste', 'brand.css', css));
    await page.getByText('Imported 1 token from brand.css.').waitFor();
    assert.equal(await visitor.dialog.count(), 0);
  });

  visit('measures the brand where the browser has colours of its own', async (visitor) => {
    const { page } = visitor;
    await page.emulateMedia({ forcedColors: 'active' });
    await visitor.startFrom('gazette');
    await visitor.write(visitor.color('Brand', 'light'), '#e09aa4');
    await visitor.reads(/^[1-9]\d* of [1-9]\d+ pairs of colours are too faint$/);
    assert.equal(await page.getByLabel('Brand, light', { exact: true }).inputValue(), '#e09aa4');
    const sample = page.locator('.pg-findings .pg-sample').first();
    const [own, said] = await sample.evaluate((element) => [
      getComputedStyle(element).backgroundColor,
      element.style.backgroundColor,
    ]);
    assert.equal(own, said, 'a sample shows the colour that it is of');
  });

  visit(
    'shows the parts of the page side by side or below each other, whatever the size of text',
    async ({ page }) => {
      for (const size of ['100%', '200%']) {
        await page.evaluate((size) => (document.documentElement.style.fontSize = size), size);
        const boxes = await page.locator('.pg-parts span').evaluateAll((spans) =>
          spans.map((span) => {
            const range = document.createRange();
            range.selectNodeContents(span);
            const { left, right, top } = range.getBoundingClientRect();
            return { left, right, top };
          }),
        );
        for (const [index, { left, right, top }] of boxes.entries()) {
          assert.ok(left >= 0 && right <= 390, size);
          const next = boxes[index + 1];
          assert.ok(!next || next.top > top || next.left - right >= 4, `${size}: two names run into each other`);
        }
      }
    },
    { width: 390 },
  );

  visit('keeps what is changed where the address may not', async (visitor) => {
    const { page } = visitor;
    await page.evaluate(() => {
      history.replaceState = () => {
        throw new DOMException('Too many.', 'SecurityError');
      };
    });
    await visitor.startFrom('pebble');
    await visitor.button('Copy link').click();
    await page.getByText('The link was copied.').waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /#brand=1\.eJ/);
  });
});
