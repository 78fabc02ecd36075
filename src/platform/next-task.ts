import { attempt } from './attempt.js';
import { hasPage } from './listen.js';

/**
 * Runs something once in a task of its own, after all microtasks that are waiting: what Lit updates by then is updated. A timer
 * alone would do, but the browser holds timers back in a page that is hidden. Where `MessageChannel` is missing or throws, the
 * timer is all there is.
 *
 * @see https://html.spec.whatwg.org/multipage/web-messaging.html#message-channels
 */
export function inNextTask(run: () => void): void {
  let isRun = false;
  let port: MessagePort | undefined;
  const once = () => {
    if (isRun) return;
    isRun = true;
    attempt(() => port?.close());
    if (hasPage()) run();
  };
  attempt(() => {
    const { port1, port2 } = new MessageChannel();
    port = port1;
    port1.onmessage = once;
    port2.postMessage(undefined);
  });
  setTimeout(once);
}
