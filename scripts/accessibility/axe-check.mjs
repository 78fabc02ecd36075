/** Checks a page with axe: WCAG 2.0 to 2.2, A and AA, with `target-size`, which is off by default, and best practices. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const source = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/**
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>} what is wrong
 */
export async function axeFaults(page) {
  // A copy of its own: another one on the page, such as Storybook's, may be at work, and refuses to run twice at once.
  if (!(await page.evaluate(() => 'checkingAxe' in window)))
    await page.evaluate(
      `{ const before = window.axe; ${source}; window.checkingAxe = window.axe; window.axe = before; }`,
    );
  const violations = await page.evaluate(async (tags) => {
    // A story of one element has no heading of a whole page.
    const isWholePage = document.querySelector('ba-settings-app') !== null;
    const { violations } = await window.checkingAxe.run(document, {
      runOnly: tags,
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true }, 'page-has-heading-one': { enabled: isWholePage } },
    });
    return violations.map(({ id, nodes }) => ({ id, snippets: nodes.map(({ html }) => html.slice(0, 160)) }));
  }, tags);
  return violations.map(({ id, snippets }) => `axe ${id}: ${snippets.join(' ; ')}`);
}
