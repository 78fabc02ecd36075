/**
 * Reads the style sheets of brands in a browser, light and dark, and tells which pairs of colours cannot be read well enough
 * (WCAG 2.2, AA), which tokens do not exist and which hold no colour: `npm run check:brand -- path/to/brand.css …`. Without a
 * path it checks the library's own themes. With `--all`, the pairs that are well are listed, too.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { tokenStyles } from '../src/ui/tokens.styles.ts';
import { contrastPairs, leastContrast } from '../test/brand/contrast-pairs.ts';
import { openBrand } from './brand/brand-page.mjs';
import { checkColors } from './brand/check-colors.mjs';
import { unknownTokens } from './brand/unknown-tokens.mjs';
import { chromeFlags, findChrome } from './find-chrome.mjs';
import { readTokens } from './theming/tokens.mjs';

const ownThemes = ['base', 'light', 'dark', 'example-brand'].map((name) =>
  path.relative(process.cwd(), fileURLToPath(new URL(`../src/themes/${name}.css`, import.meta.url))),
);

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} file the path of a style sheet
 * @returns {Promise<{ faults: string[], well: string[], count: number }>}
 */
export async function checkBrand(browser, file) {
  const faults = unknownTokens(
    readFileSync(file, 'utf8'),
    readTokens().map(({ name }) => name),
  );
  const well = [];
  let count = 0;
  const page = await openBrand(browser, file);
  faults.push(...page.faults);
  for (const { place, scheme, colors } of await page.colors(tokenStyles.cssText, contrastPairs)) {
    const result = checkColors(colors, contrastPairs, leastContrast);
    count += contrastPairs.length;
    faults.push(...result.faults.map((fault) => `${place}, ${scheme}: ${fault}`));
    well.push(...result.well.map((line) => `${place}, ${scheme}: ${line}`));
  }
  await page.close();
  return { faults, well, count };
}

async function checkAll(files, { showsAll }) {
  const browser = await chromium.launch({ executablePath: await findChrome(), args: chromeFlags });
  let failed = 0;
  for (const file of files) {
    const { faults, well, count } = await checkBrand(browser, file).catch((error) => ({
      faults: [`It could not be read: ${error.message}`],
      well: [],
      count: 0,
    }));
    failed += faults.length;
    console.log(`${faults.length === 0 ? '✓' : '✗'} ${file}: ${count} pairs, ${faults.length} faults`);
    for (const fault of faults) console.log(`    ${fault}`);
    if (showsAll) for (const line of well) console.log(`    ${line}`);
  }
  await browser.close();
  return failed;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const words = process.argv.slice(2);
  const files = words.filter((word) => !word.startsWith('--'));
  const failed = await checkAll(files.length > 0 ? files : ownThemes, { showsAll: words.includes('--all') });
  process.exit(failed === 0 ? 0 : 1);
}
