import { attempt } from './attempt.js';
import { onDocument } from './listen-document.js';
import { onWindow } from './listen.js';
import { isOffline } from './offline.js';

/** How long a visible page believes `navigator.onLine` when it says offline, in milliseconds. */
const patience = 60_000;

/**
 * Calls back once the page can do something: its document is visible and the browser does not say that it is offline.
 * Synchronously if so now; otherwise at the `visibilitychange` or `online` that makes it so. Since `onLine` may be wrong, a
 * visible page waits for it no longer than 60 seconds. Where visibility is not known, the page counts as visible.
 *
 * @returns a function that cancels the callback. After the call it does nothing.
 */
export function whenActive(callback: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOverdue = false;

  const look = (): void => {
    if (!isVisible()) return;
    if (isOffline() && !isOverdue) {
      timer ??= setTimeout(onOverdue, patience);
      return;
    }
    cancel();
    callback();
  };
  // A page that is hidden by now goes on as soon as it is visible again.
  const onOverdue = (): void => {
    isOverdue = true;
    look();
  };
  const cancel = (): void => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };

  const stops = [onDocument('visibilitychange', look), onWindow('online', look)];
  look();
  return cancel;
}

/**
 * Calls back once the document is visible: synchronously if it is, or if that is not known.
 *
 * @returns a function that cancels the callback. After the call it does nothing.
 */
export function whenVisible(callback: () => void): () => void {
  const look = (): void => {
    if (!isVisible()) return;
    stop();
    callback();
  };
  const stop = onDocument('visibilitychange', look);
  look();
  return stop;
}

/** Whether the document is visible, or that is not known. */
export function isVisible(): boolean {
  return attempt(() => document.visibilityState) !== 'hidden';
}
