import { hasPage } from './listen.js';

/** The longest wait for an idle period, in milliseconds. */
const timeout = 3000;
/** The wait where there are no idle callbacks, in milliseconds. */
const pause = 300;

/**
 * Calls back while the page has nothing else to do, after 3 seconds at the latest. Where `requestIdleCallback` is missing, as
 * in Safari, or throws: after 300 ms.
 *
 * @returns a function that cancels the callback.
 * @see https://www.w3.org/TR/requestidlecallback/
 */
export function whenIdle(callback: () => void): () => void {
  let isCancelled = false;
  const run = (): void => {
    if (!isCancelled && hasPage()) callback();
  };
  try {
    requestIdleCallback(run, { timeout });
  } catch {
    setTimeout(run, pause);
  }
  return () => (isCancelled = true);
}
