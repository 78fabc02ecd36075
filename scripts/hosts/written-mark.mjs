/** Sees whether a page takes over what its server wrote, or makes it anew: a node that was marked before any script is still there. */

const nodes = { tags: 'ba-settings-app', 'shadow roots': 'ba-settings-app header' };

/**
 * Opens a page and marks a node of it before its scripts run.
 *
 * @param {import('playwright-core').Page} page
 * @param {'tags' | 'shadow roots'} serverRendered
 * @returns {Promise<() => Promise<string[]>>} tells, later, what was made anew
 */
export async function openMarked(page, address, serverRendered) {
  const node = page.locator(nodes[serverRendered]).first();
  let release;
  const isReleased = new Promise((resolve) => (release = resolve));
  await page.route('**/*.js', (route) => isReleased.then(() => route.continue()));
  await page.goto(address, { waitUntil: 'commit' });
  await node.evaluate((element) => element.setAttribute('data-written', ''));
  release();
  return async () => {
    const isKept = await node.evaluate((element) => element.hasAttribute('data-written'));
    return isKept ? [] : [`${nodes[serverRendered]} is made anew in the page`];
  };
}
