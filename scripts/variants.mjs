/** The surroundings that every story is checked and pictured in: theme, language, direction and width. */

/**
 * @typedef {object} Variant
 * @property {string} id for names of files
 * @property {string} name
 * @property {{ theme: string, brand?: string, locale?: string }} dress what is chosen in Storybook's toolbar
 * @property {number} width of the window, in CSS pixels
 * @property {number} [textSize] what the user has chosen in the browser, in percent of the usual
 */

/** @type {readonly Variant[]} */
export const variants = [
  { id: 'light', name: 'light', dress: { theme: 'light' }, width: 1440 },
  { id: 'dark', name: 'dark', dress: { theme: 'dark' }, width: 1440 },
  { id: 'brand', name: 'example brand', dress: { theme: 'light', brand: 'example' }, width: 1440 },
  { id: 'brand-dark', name: 'example brand, dark', dress: { theme: 'dark', brand: 'example' }, width: 1440 },
  { id: 'rtl', name: 'right to left', dress: { theme: 'light', locale: 'ar' }, width: 1440 },
  { id: 'narrow', name: '320 px', dress: { theme: 'light' }, width: 320 },
  { id: 'narrow-dark', name: '320 px, dark', dress: { theme: 'dark' }, width: 320 },
];

/** For the eye, and for what is cut off. @type {Variant} */
export const largeText = {
  id: 'large',
  name: 'text of 200 %',
  dress: { theme: 'light' },
  width: 1200,
  textSize: 200,
};

const height = 800;

/** By page; a size of text lasts as long as who set it. */
const clients = new WeakMap();

/**
 * Puts a story that stands already into a variant, for rendering it again would lose the state that its play function led
 * to.
 *
 * @param {import('playwright-core').Page} page
 * @param {Variant} variant
 * @returns {Promise<{ width: number, height: number }>} the size of the window
 */
export async function dressIn(page, { dress, width, textSize = 100 }) {
  await page.setViewportSize({ width, height });
  if (!clients.has(page)) clients.set(page, await page.context().newCDPSession(page));
  const fontSizes = { standard: 0.16 * textSize, fixed: 0.13 * textSize };
  await clients.get(page).send('Page.setFontSizes', { fontSizes });
  await page.evaluate(async (chosen) => {
    await window.dressPage({ locale: 'en', direction: 'auto', ...chosen });
    for (let frame = 0; frame < 2; frame++) await new Promise((done) => requestAnimationFrame(done));
  }, dress);
  return { width, height };
}
