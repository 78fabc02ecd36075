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
import { kindOf, valueProblem } from './theming/token-kinds.mjs';

const css = tokenStyles.cssText + overviewTokenStyles.cssText;
const tokens = tokensOfPairs(contrastPairs);
const publicTokens = [...new Set(css.match(/--ba-[\w-]+/g))];
const kinds = publicTokens.map((token) => ({ token, ...kindOf(token) }));

const nameOf = (...parts) => parts.filter(Boolean).join(', ');

/** What is wrong with sizes, times and typefaces: each once, where it is met first. */
function valueFaults(places) {
  const found = new Map();
  for (const { place, circumstances, values } of places) {
    for (const { token, value, measured } of values) {
      const problem = valueProblem(kindOf(token), value, measured);
      const sentence = `${token}: ${problem}`;
      if (problem && !found.has(sentence)) found.set(sentence, `${nameOf(place, circumstances)}: ${sentence}`);
    }
  }
  return [...found.values()];
}

/**
 * @param {Browser} browser
 * @param {string} file the path of a style sheet
 * @returns {Promise<{ faults: string[], notices: string[], well: string[], count: number }>} a notice is of what was not looked at
 */
export async function checkBrand(browser, file) {
  const brand = await readBrand(browser, file, { css, tokens, kinds });
  const faults = [
    ...unknownTokens(await readFile(file, 'utf8'), publicTokens),
    ...brand.faults,
    ...valueFaults(brand.places),
  ];
  const well = [];
  const told = new Set();
  let count = 0;
  for (const { place, scheme, circumstances, colors } of brand.places) {
    const result = checkColors(colors, contrastPairs, leastContrast);
    count += contrastPairs.length;
    // What is so in the usual circumstances, which come first, is not told again of others.
    const tell = (lines) =>
      lines.flatMap((line) => {
        const usual = `${nameOf(place, scheme)}: ${line}`;
        if (told.has(usual)) return [];
        told.add(usual);
        return `${nameOf(place, scheme, circumstances)}: ${line}`;
      });
    faults.push(...tell(result.faults));
    well.push(...tell(result.well));
  }
  return { faults, notices: brand.notices, well, count };
}

const options = { all: { type: 'boolean', default: false } };

async function checkAll(files, { showsAll }) {
  const browser = await Browser.open(await findChrome());
  let failed = 0;
  for (const file of files) {
    const { faults, notices, well, count } = await checkBrand(browser, file).catch((error) => ({
      faults: [`It could not be read: ${error.message}`],
      notices: [],
      well: [],
      count: 0,
    }));
    failed += faults.length;
    console.log(`${faults.length === 0 ? '✓' : '✗'} ${file}: ${count} pairs, ${faults.length} faults`);
    for (const fault of faults) console.log(`    ${fault}`);
    for (const notice of notices) console.log(`    Note: ${notice}`);
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
