import type { SetupWorker, StartOptions } from 'msw/browser';

/** How often MSW keeps its worker alive, in milliseconds: a browser ends an idle one after about 30 s. */
const keepAliveInterval = 5_000;

/**
 * MSW 2 lets go of a page at `beforeunload`, though its user may stay, or the next page be slow: the server would be asked then
 * (https://github.com/mswjs/msw/issues/1105). The worker is told to go on at once, and every few seconds after that, for it forgets its
 * pages when the browser ends it. MSW 3 lets go at `pagehide`, and hears nothing new.
 */
function stayActive(): void {
  const activate = () => navigator.serviceWorker.controller?.postMessage('MOCK_ACTIVATE');
  let keepingAlive: ReturnType<typeof setInterval> | undefined;
  addEventListener('beforeunload', () => {
    setTimeout(activate); // after MSW's own message, which waits for a promise
    keepingAlive ??= setInterval(activate, keepAliveInterval);
  });
}

/**
 * A page whose document was on its way when another one registered the worker is not controlled by it: MSW loads the page again, and what
 * ran until then would ask the server.
 */
async function waitForControl(): Promise<void> {
  const workers = navigator.serviceWorker;
  if (workers.controller) return;
  await new Promise((resolve) => workers.addEventListener('controllerchange', resolve, { once: true }));
}

/** Starts MSW's worker, and resolves once it answers every request of this page, until the page goes. */
export async function startWorker(worker: SetupWorker, options: StartOptions): Promise<void> {
  await worker.start(options);
  stayActive();
  await waitForControl();
}
