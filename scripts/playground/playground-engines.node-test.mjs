/** The playground in Firefox and WebKit: it measures what Chromium measures, takes steps back, and goes over a reload. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { contrastPairs } from '../../test/brand/contrast-pairs.ts';
import { findEngine } from '../engines/engines.mjs';
import { openWindow } from '../engines/engine-window.mjs';
import { servePlayground } from './playground-page.mjs';

const brand = `document.querySelector('[aria-label="Brand, light, as CSS"]')`;
const verdict = `document.querySelector('.pg-verdict')?.textContent.trim()`;
const allPass = `All ${2 * contrastPairs.length} pairs of colours can be read`;
const button = (name) => `[...document.querySelectorAll('button')].find((one) => one.textContent.trim() === '${name}')`;

describe('the playground', { timeout: 300_000 }, () => {
  let playground;

  before(async () => {
    playground = await servePlayground();
  });

  after(() => playground.stop());

  for (const name of ['firefox', 'webkit']) {
    it(`works in ${name}`, async (test) => {
      const { binary, reason } = await findEngine(name);
      if (!binary) return test.skip(reason);
      const page = await openWindow(name, binary);
      try {
        await walk(page);
      } finally {
        await page.close();
      }
    });
  }

  async function walk(page) {
    await page.goto(playground.address);
    await page.until(`${verdict} === '${allPass}'`);
    await page.until(`document.querySelector('iframe') && !document.querySelector('iframe[inert]')`);
    assert.equal(await page.ask(`${brand}.previousElementSibling.value`), '#0b62d6', 'the swatch has the colour');

    await page.ask(`void ${brand}.focus()`);
    await page.keyboard.type('#e09aa4');
    await page.keyboard.press('Tab');
    // What Chromium measures of the same brand: playground-hostile.node-test.mjs asks it.
    await page.until(`${verdict} === '17 of ${2 * contrastPairs.length} pairs of colours are too faint'`);
    await page.until(`location.hash.startsWith('#brand=1.')`);
    const ofFrame = `document.querySelector('iframe').contentDocument.documentElement`;
    assert.equal(
      await page.ask(`${ofFrame}.style.getPropertyValue('--ba-palette-brand')`),
      'light-dark(#e09aa4, #6ea8ff)',
    );

    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await page.until(`${verdict} === '${allPass}'`);
    assert.equal(await page.ask(`${brand}.value`), '');
    await page.until(`location.hash === ''`);

    await page.ask(`void ${brand}.focus()`);
    await page.keyboard.type('#8a2432');
    await page.keyboard.press('Tab');
    await page.until(`location.hash.startsWith('#brand=1.')`);
    await page.ask('void location.reload()');
    await page.until(`document.querySelector('.pg-message')?.textContent === 'The brand of the link was opened.'`);
    assert.equal(await page.ask(`${brand}.value`), '#8a2432');

    for (const [action, id] of Object.entries({ 'Import…': 'pg-import', 'Export…': 'pg-export' })) {
      await page.ask(`void ${button(action)}.click()`);
      await page.until(`document.querySelector('#${id}').open`);
      const empty = `(() => { const dialog = document.querySelector('#${id}');
        const boxes = [...dialog.children].map((one) => one.getBoundingClientRect()).filter(({ height }) => height > 0);
        return Math.max(...boxes.slice(1).map(({ top }, index) => top - boxes[index].bottom)); })()`;
      assert.ok((await page.ask(empty)) <= 40, `${action} has no holes in it`);
      await page.ask(`void document.querySelector('#${id}').close()`);
    }
  }
});
