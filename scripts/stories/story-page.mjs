/** Opens a story by itself. */
import { contentFaults } from './content-faults.mjs';
import { controlFaults } from './control-faults.mjs';
import { actionFaults } from './logged-actions.mjs';
import { leavePage } from './leave-page.mjs';
import { storyResult } from './story-result.mjs';
import { variantFaults } from './variant-faults.mjs';
import { watchPage } from './watch-page.mjs';

/** A build for old browsers rewrites `light-dark()`, and takes the colours away. */
async function themeFaults(page) {
  const brand = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--ba-palette-brand'),
  );
  return brand.startsWith('light-dark(') ? [] : [`the theme was rewritten: ${brand}`];
}

export const isFailure = ({ tags = [] }) => tags.includes('failure');

/** A page with frames of its own, which is not of the elements: it has a test of its own. */
const isPage = ({ tags = [] }) => tags.includes('page');

/** The story that its controls are tried out on. */
const isPlayground = ({ id }) => id.startsWith('elements-') && id.endsWith('--default');

/**
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} base
 * @param {{ id: string, tags?: string[] }} story of `index.json`
 * @returns {Promise<string[]>} what is wrong with it
 */
export async function storyFaults(context, base, story) {
  const page = await context.newPage();
  const watched = watchPage(page);
  try {
    await page.goto(`${base}/iframe.html?id=${story.id}&viewMode=story`);
    const result = await storyResult(page);
    const expected = { root: '#storybook-root', isFailure: isFailure(story) };
    const faults = [
      ...(result ? [result] : []),
      ...(await page.evaluate(contentFaults, expected)),
      ...(await themeFaults(page)),
      ...(isPage(story) ? [] : await variantFaults(page, story.id)),
      ...(await actionFaults(page)),
      ...watched,
    ];
    // Last, for it leaves the story elsewhere; what it does to the service is not the story's.
    return isPlayground(story) ? [...faults, ...(await controlFaults(page))] : faults;
  } catch (error) {
    return [error.message, ...watched];
  } finally {
    await leavePage(page);
  }
}
