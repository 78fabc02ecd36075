import { onDocument } from './listen-document.js';
import { onWindow } from './listen.js';
import { isOffline } from './offline.js';
import { isVisible } from './page-activity.js';

/**
 * Calls back once the page can do nothing for a while: at the `visibilitychange` or `offline` after which `whenActive` waits.
 * Never at once.
 *
 * @returns a function that cancels the callback. After the call it does nothing.
 */
export function whenInactive(callback: () => void): () => void {
  const cancel = (): void => {
    for (const stop of stops) stop();
  };
  const look = (): void => {
    if (isVisible() && !isOffline()) return;
    cancel();
    callback();
  };
  const stops = [onDocument('visibilitychange', look), onWindow('offline', look)];
  return cancel;
}
