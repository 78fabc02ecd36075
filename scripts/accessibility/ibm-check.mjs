/** Checks a page with the engine of IBM's Equal Access Checker, a second opinion beside axe. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { isException } from './ibm-exceptions.mjs';

const source = await readFile(fileURLToPath(import.meta.resolve('accessibility-checker-engine/ace-window.js')), 'utf8');

/**
 * Violations, and what the engine takes for one as far as it can tell. Left to people are its recommendations, and what
 * it asks to look at on every page.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>} what is wrong
 */
export async function ibmFaults(page) {
  if (!(await page.evaluate(() => 'ace' in window))) await page.evaluate(source);
  const issues = await page.evaluate(async () => {
    // The engine cannot read `color(srgb …)`, to which browsers resolve a mixed colour: the page's ground is said in rgb.
    const { body } = document;
    body.style.background = '';
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    canvas.fillStyle = getComputedStyle(body).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    body.style.background = `rgba(${[...canvas.getImageData(0, 0, 1, 1).data].map((part, place) => (place < 3 ? part : part / 255)).join()})`;
    const { results } = await new window.ace.Checker().check(document, ['IBM_Accessibility', 'WCAG_2_2']);
    body.style.background = '';
    return results
      .filter(({ value: [level, outcome] }) => level === 'VIOLATION' && (outcome === 'FAIL' || outcome === 'POTENTIAL'))
      .map(({ ruleId, message, snippet, path }) => ({ rule: ruleId, message, snippet, path: path.dom }));
  });
  return issues
    .filter((issue) => !isException(issue))
    .map(({ rule, message, snippet }) => `IBM ${rule}: ${message}: ${snippet.slice(0, 160)}`);
}
