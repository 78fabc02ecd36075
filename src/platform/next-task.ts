/**
 * Runs something in a task of its own, after all microtasks that are waiting: what Lit updates by then is updated. A timer
 * alone would do, but the browser holds timers back in a page that is hidden.
 */
export function inNextTask(run: () => void): void {
  const { port1, port2 } = new MessageChannel();
  let isRun = false;
  const once = () => {
    if (isRun) return;
    isRun = true;
    port1.close();
    run();
  };
  port1.onmessage = once;
  port2.postMessage(undefined);
  setTimeout(once);
}
