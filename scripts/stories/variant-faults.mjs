/** What is wrong with a story in the variants that it is seen in: by axe, by IBM's checker, and what is cut off. */
import { axeFaults } from '../accessibility/axe-check.mjs';
import { ibmFaults } from '../accessibility/ibm-check.mjs';
import { clippedTexts, spaceText, unspaceText } from '../accessibility/text-spacing.mjs';
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
  await page.evaluate(unspaceText);
  return [...narrow, ...spaced].map((what) => `cut off: ${what}`);
}

async function largeTextFaults(page) {
  await dressIn(page, largeText);
  const cut = await page.evaluate(clippedTexts);
  return cut.map((what) => `${largeText.name}: cut off: ${what}`);
}

/** In the usual run a story is seen light, and in one of the other variants, which stays its own whatever stories there are. */
function variantsOf(id) {
  const [light, ...others] = variants;
  const sum = [...id].reduce((all, letter) => all + letter.codePointAt(0), 0);
  return process.env.TEST_EFFORT === 'full' ? variants : [light, others[sum % others.length]];
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} id of the story
 * @returns {Promise<string[]>} what is wrong with the story in its variants
 */
export async function variantFaults(page, id) {
  await completePage(page);
  const faults = await largeTextFaults(page);
  for (const variant of variantsOf(id)) {
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
