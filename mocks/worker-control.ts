import type { SetupWorker, StartOptions } from 'msw/browser';

/** In milliseconds. A browser ends a worker that is told nothing for about 30 s. */
const reminderInterval = 5_000;

/**
 * MSW 2 lets go of a page at `beforeunload`, though its user may stay, or the next page be slow: the server would be asked then
 * (https://github.com/mswjs/msw/issues/1105). Each version lets go of a page that goes and comes back from the cache, and the worker itself
 * forgets its pages when the browser ends it. So it is reminded of this one.
 */
function stayActive(): void {
  const activate = () => navigator.serviceWorker.controller?.postMessage('MOCK_ACTIVATE');
  addEventListener('beforeunload', () => setTimeout(activate)); // after MSW's own message, which waits for a promise
  addEventListener('pageshow', activate);
  setInterval(activate, reminderInterval);
}

/** How long a worker that has just been installed may take to control the page, in milliseconds: it does that while it is activated. */
const patience = 1_000;

/**
 * A page whose document was on its way when another one registered the worker is not controlled by it, and what runs there would ask the
 * server. Only a page that is loaded again is controlled. MSW sees to that where the worker was there before the page; where it came a
 * moment later, nobody does.
 */
async function waitForControl(): Promise<void> {
  const workers = navigator.serviceWorker;
  if (workers.controller) return;
  const reloading = setTimeout(() => location.reload(), patience);
  await new Promise((resolve) => workers.addEventListener('controllerchange', resolve, { once: true }));
  clearTimeout(reloading);
}

/** Starts MSW's worker, and resolves once it answers every request of this page, until the page goes. */
export async function startWorker(worker: SetupWorker, options: StartOptions): Promise<void> {
  await worker.start(options);
  stayActive();
  await waitForControl();
}
