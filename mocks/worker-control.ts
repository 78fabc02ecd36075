import type { SetupWorker, StartOptions } from 'msw/browser';

/** In milliseconds. A browser ends a worker that is told nothing for about 30 s. */
const reminderInterval = 5_000;

/** How long a page waits for the worker to control it, in milliseconds. A worker that was just installed does that as it is activated. */
const patience = 3_000;

const isUpdateOf = (worker: ServiceWorker, other: ServiceWorker | null) =>
  other !== worker && other?.scriptURL === worker.scriptURL;

/**
 * A page whose document was on its way when another one registered the worker is not controlled by it, and what runs there would ask the
 * server. Only a page that is loaded again is controlled. MSW sees to that where the worker was there before the page; where it came a
 * moment later, nobody does.
 */
async function waitForControl(worker: ServiceWorker): Promise<void> {
  const container = navigator.serviceWorker;
  if (container.controller === worker) return;
  await new Promise<void>((resolve, reject) => {
    const giveUp = () => {
      const { controller } = container;
      if (!controller || isUpdateOf(worker, controller)) return void location.reload();
      reject(
        new Error(
          `Failed to start the mock backend: ${controller.scriptURL} answers this page instead of ${worker.scriptURL}. Did you forget to unregister it?`,
        ),
      );
    };
    const waiting = setTimeout(giveUp, patience);
    container.addEventListener('controllerchange', () => {
      if (container.controller !== worker) return;
      clearTimeout(waiting);
      resolve();
    });
  });
}

/**
 * Starts MSW's worker, resolves once it answers this page, and holds on to it.
 *
 * MSW 2 lets go of a page at `beforeunload`, though its user may stay, or the next page be slow: the server would be asked from then on
 * (https://github.com/mswjs/msw/issues/1105). And its worker forgets its pages when the browser ends it. So it is reminded of this one.
 *
 * @throws {Error} where another worker answers the page
 */
export async function startWorker(msw: SetupWorker, options: StartOptions): Promise<void> {
  const start = async () => (await msw.start(options))?.active;
  let worker = await start();
  // Where a page may have no worker, as on plain HTTP, MSW answers within it.
  if (!worker) return;
  await waitForControl(worker);

  const container = navigator.serviceWorker;
  const remind = () => {
    // In a worker that MSW does not hear here, requests would wait for ever.
    if (container.controller === worker) worker?.postMessage('MOCK_ACTIVATE');
  };
  const follow = async () => {
    if (!worker || !isUpdateOf(worker, container.controller)) return;
    msw.stop();
    worker = await start();
  };
  addEventListener('beforeunload', () => setTimeout(remind)); // after MSW's own message, which waits for a promise
  setInterval(remind, reminderInterval);
  container.addEventListener('controllerchange', () => void follow());
}
