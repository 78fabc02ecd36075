/** What carries the reader of a docs page away: a story in a frame that takes the focus, or scrolls the page to itself. */
import { storyResult } from './story-result.mjs';

/** What a dialog focuses last comes after its story, within so many milliseconds. */
const settling = 500;

/**
 * Finds that the page is not where its reader is, at its beginning. It runs in the page.
 *
 * @returns {string[]} what has moved
 */
export function readerFaults() {
  const focused = document.activeElement;
  return [
    ...(scrollY === 0 ? [] : [`it scrolls itself to ${Math.round(scrollY)} px`]),
    ...(focused?.localName === 'iframe' ? [`the focus goes into the frame “${focused.id || focused.title}”`] : []),
  ];
}

/** Loads the stories of a docs page, wherever they stand, and looks whether they leave the reader alone. */
export async function carriedAwayFaults(page, frames) {
  await Promise.all(frames.map((frame) => frame.evaluate((element) => (element.loading = 'eager'))));
  const stories = await Promise.all(frames.map((frame) => frame.contentFrame()));
  await Promise.all(
    stories.map(async (story) => {
      await story.waitForURL(/iframe\.html/, { waitUntil: 'commit' });
      await storyResult(story).catch(() => undefined); // Whoever looks at the story says so.
    }),
  );
  await page.waitForTimeout(settling);
  return page.evaluate(readerFaults);
}

/** Runs in the frame of a story. */
const isInDialog = () => {
  let focused = document.activeElement;
  for (; focused; focused = focused.shadowRoot?.activeElement) if (focused.closest('dialog[open]')) return true;
  return false;
};

/** Who goes into a frame finds the focus as in any page: in the dialog. */
export async function goneIntoFaults(page, frame) {
  const story = await frame.contentFrame();
  await story
    .getByRole('button', { name: /^Regenerate/ })
    .first()
    .click();
  return story.waitForFunction(isInDialog, undefined, { timeout: 10_000 }).then(
    async () =>
      (await page.evaluate(() => document.activeElement?.localName)) === 'iframe'
        ? []
        : ['a dialog that the reader opens gives the focus away'],
    () => ['a dialog that the reader opens does not get the focus'],
  );
}
