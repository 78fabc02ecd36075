import { setupWorker } from 'msw/browser';
import type { MockBackend } from './mock-backend.js';
import { createMockHandlers } from './handlers.js';
import { waitForControl } from './worker-control.js';

export { createMockHandlers };

export interface MockWorkerOptions {
  /** Where the backend answers. */
  readonly base: string;
  /** Where MSW's worker script is served. Default: `/mockServiceWorker.js`. */
  readonly serviceWorkerUrl?: string | undefined;
}

/** MSW 2 and MSW 3 have a name each for what becomes of other requests. */
const passing = { onUnhandledRequest: 'bypass', onUnhandledFrame: 'bypass' } as const;

/**
 * Starts a service worker that answers with the mock backend; every other request passes. It resolves once no request of this page can
 * miss the worker.
 *
 * @throws {Error} where the page is out of the worker's scope
 */
export async function startMockWorker(
  backend: MockBackend,
  { base, serviceWorkerUrl }: MockWorkerOptions,
): Promise<void> {
  const worker = setupWorker(...createMockHandlers(backend, { base }));
  const options = { ...passing, quiet: true, serviceWorker: { url: serviceWorkerUrl ?? '/mockServiceWorker.js' } };
  await worker.start(options);
  await waitForControl();
}
