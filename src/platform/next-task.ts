/**
 * Runs something in a task of its own, after all microtasks that are waiting: what Lit updates by then is updated. Not by
 * a timer, which the browser holds back in a page that is hidden.
 */
export function inNextTask(run: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    run();
  };
  port2.postMessage(undefined);
}
