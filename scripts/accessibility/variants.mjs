/** The surroundings that every story is checked in: colours, direction and width. */
import { readFile } from 'node:fs/promises';

const brand = await readFile(new URL('../../src/themes/example-brand.css', import.meta.url), 'utf8');

/**
 * @typedef {object} Variant
 * @property {string} name
 * @property {'light' | 'dark'} [scheme]
 * @property {'ltr' | 'rtl'} [direction]
 * @property {string} [css] a theme that is laid over the page
 * @property {number} [width] of the window, in CSS pixels
 */

/** @type {readonly Variant[]} */
export const variants = [
  { name: 'light' },
  { name: 'dark', scheme: 'dark' },
  { name: 'example brand', css: brand },
  { name: 'right to left', direction: 'rtl' },
  { name: '320 px', width: 320 },
];

/**
 * Puts a page into a variant. The page stays loaded, because a story whose play function has ended shows a state that
 * rendering it again would lose.
 *
 * @param {import('playwright-core').Page} page
 * @param {Variant} variant
 */
export async function enterVariant(page, { scheme = 'light', direction = 'ltr', css = '', width = 1280 }) {
  await page.setViewportSize({ width, height: 800 });
  await page.evaluate(
    async ({ scheme, direction, css }) => {
      const { documentElement: root, head } = document;
      root.dataset.theme = scheme;
      root.style.colorScheme = scheme;
      root.dir = direction;
      const sheet = document.querySelector('#variant') ?? head.appendChild(document.createElement('style'));
      sheet.id = 'variant';
      sheet.textContent = css;
      for (let frame = 0; frame < 2; frame++) await new Promise((done) => requestAnimationFrame(done));
    },
    { scheme, direction, css },
  );
}
