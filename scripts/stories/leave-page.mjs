import { within } from './story-result.mjs';

/** Runs in a page: it asks for nothing any more, and what it has asked for is answered. */
function fallSilent() {
  window.fetch = () => new Promise(() => {});
  return new Promise((resolve) => setTimeout(resolve, 200));
}

/** Closes a page whose story may go on: the mock worker passes to the server whatever a page asks for in the moment when it goes. */
export async function leavePage(page) {
  await Promise.allSettled(page.frames().map((frame) => within(2000, frame.evaluate(fallSilent))));
  await page.close();
}
