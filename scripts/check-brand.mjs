/**
 * Reads the style sheets of brands in a browser, light and dark, and tells which pairs of colours cannot be read well enough
 * (WCAG 2.2, AA), which tokens do not exist, and which hold what they do not take, such as a negative size. In the package it is `npx ba-settings-elements
 * check-brand`; in the repository `npm run check:brand`, which checks the library's own themes where no path is named.
 */
import { readFile } from 'node:fs/promises';
import { tokenStyles } from '../src/ui/tokens.styles.ts';
import { overviewTokenStyles } from '../src/ui/overview-tokens.styles.ts';
import { tokensOfPairs } from '../test/brand/colors-of-tokens.ts';
import { contrastPairs, leastContrast } from '../test/brand/contrast-pairs.ts';
import { Browser } from './brand/browser.mjs';
import { checkColors } from './brand/check-colors.mjs';
import { readBrand } from './brand/read-brand.mjs';
import { unknownTokens } from './brand/unknown-tokens.mjs';
import { findChrome } from './find-chrome.mjs';
import { readWords } from './read-words.mjs';
import { isColor, kindOf, valueProblem } from './theming/token-kinds.mjs';

const css = tokenStyles.cssText + overviewTokenStyles.cssText;
const tokens = tokensOfPairs(contrastPairs);
const publicTokens = [...new Set(css.match(/--ba-[\w-]+/g))];
const kinds = publicTokens.filter((token) => !isColor(token)).map((token) => ({ token, ...kindOf(token) }));

/** What is wrong with sizes, times and typefaces: each once, where it is met first. */
function valueFaults(places) {
  const found = new Map();
  for (const { place, values } of places) {
    for (const { token, value, measured } of values) {
      const problem = valueProblem(kindOf(token), value, measured);
      const sentence = `${token}: ${problem}`;
      if (problem && !found.has(sentence)) found.set(sentence, `${place}: ${sentence}`);
    }
  }
  return [...found.values()];
}

/**
 * @param {Browser} browser
 * @param {string} file the path of a style sheet
 * @returns {Promise<{ faults: string[], well: string[], count: number }>}
 */
export async function checkBrand(browser, file) {
  const faults = unknownTokens(await readFile(file, 'utf8'), publicTokens);
  const well = [];
  let count = 0;
  const brand = await readBrand(browser, file, { css, tokens, kinds });
  faults.push(...brand.faults, ...valueFaults(brand.places));
  for (const { place, scheme, colors } of brand.places) {
    const result = checkColors(colors, contrastPairs, leastContrast);
    count += contrastPairs.length;
    faults.push(...result.faults.map((fault) => `${place}, ${scheme}: ${fault}`));
    well.push(...result.well.map((line) => `${place}, ${scheme}: ${line}`));
  }
  return { faults, well, count };
}

const options = { all: { type: 'boolean', default: false } };

async function checkAll(files, { showsAll }) {
  const browser = await Browser.open(await findChrome());
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

/**
 * @param {readonly string[]} words paths of style sheets, and `--all` to list the pairs that are well, too
 * @returns {Promise<number>} the exit code: 0 where all is well, 1 where something is not, 2 where no file is named
 */
export async function runCheckBrand(words) {
  const { values, positionals } = readWords('check-brand', words, options, { positionals: true });
  if (positionals.length === 0) {
    console.error('Name the style sheet of a brand, such as "brand.css".');
    return 2;
  }
  return (await checkAll(positionals, { showsAll: values.all })) === 0 ? 0 : 1;
}
