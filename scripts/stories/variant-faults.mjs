/** What is wrong with a story in the variants that it is seen in: by axe, by IBM's checker, and what is cut off. */
import { axeFaults } from '../accessibility/axe-check.mjs';
import { ibmFaults } from '../accessibility/ibm-check.mjs';
import { clippedTexts, spaceText } from '../accessibility/text-spacing.mjs';
import { recordCount } from '../counts.mjs';
import { dressIn, largeText, variants } from '../variants.mjs';

/** Makes a page around a story, as a host would: with its content in a landmark. */
async function completePage(page) {
  await page.evaluate(() => {
    if (!document.querySelector('main, ba-settings-app')) document.querySelector('#storybook-root').role = 'main';
  });
}

const checks = { axe: axeFaults, 'IBM’s checker': ibmFaults, 'text spacing': clippingFaults };

/** Where there is least room: the width of 400 % zoom, and text that takes more. */
async function clippingFaults(page, { width }) {
  if (width > 320) return undefined;
  const narrow = await page.evaluate(clippedTexts);
  await page.evaluate(spaceText);
  const spaced = await page.evaluate(clippedTexts);
  return [...narrow, ...spaced].map((what) => `cut off: ${what}`);
}

/** Before the text is spaced, which stays. */
async function largeTextFaults(page) {
  await dressIn(page, largeText);
  const cut = await page.evaluate(clippedTexts);
  return cut.map((what) => `${largeText.name}: cut off: ${what}`);
}

/** In the usual run a story is seen light, and in one of the other variants, each in its turn. */
function variantsOf(place) {
  const [light, ...others] = variants;
  return process.env.TEST_EFFORT === 'full' ? variants : [light, others[place % others.length]];
}

/**
 * @param {import('playwright-core').Page} page
 * @param {number} place of the story among all
 * @returns {Promise<string[]>} what is wrong with the story in the variants of its place
 */
export async function variantFaults(page, place) {
  await completePage(page);
  const faults = await largeTextFaults(page);
  for (const variant of variantsOf(place)) {
    await dressIn(page, variant);
    for (const [name, check] of Object.entries(checks)) {
      const found = await check(page, variant);
      if (!found) continue;
      recordCount({ what: `stories × variants checked by ${name}`, run: 1, failures: found.length });
      faults.push(...found.map((fault) => `${variant.name}: ${fault}`));
    }
  }
  return faults;
}
