import { setupWorker } from 'msw/browser';
import type { MockBackend } from './mock-backend.js';
import { createMockHandlers } from './handlers.js';
import { startWorker } from './worker-control.js';

export { createMockHandlers };

export interface MockWorkerOptions {
  /** Where the backend answers. */
  readonly base: string;
  /** Where MSW's worker script is served. Default: `/mockServiceWorker.js`. */
  readonly serviceWorkerUrl?: string | undefined;
}

/** MSW 2 and MSW 3 have a name each for what becomes of other requests. */
const passing = { onUnhandledRequest: 'bypass', onUnhandledFrame: 'bypass' } as const;

/** @throws {Error} where the page is not below the worker's folder: MSW would load it again and again. */
function checkScope(serviceWorkerUrl: string): void {
  const { href: scope } = new URL('.', new URL(serviceWorkerUrl, document.baseURI));
  if (location.href.startsWith(scope)) return;
  throw new Error(
    `Failed to start the mock backend: ${serviceWorkerUrl} answers pages below ${scope} only. Did you forget to serve it from the root of the site?`,
  );
}

/**
 * Starts a service worker that answers with the mock backend; every other request passes. It resolves once the worker answers this page. A
 * page that it cannot answer yet, as after a hard reload, is loaded again.
 *
 * @throws {Error} where the page is out of the worker's scope, which is the folder of its script, or another worker answers it
 */
export async function startMockWorker(
  backend: MockBackend,
  { base, serviceWorkerUrl = '/mockServiceWorker.js' }: MockWorkerOptions,
): Promise<void> {
  checkScope(serviceWorkerUrl);
  const worker = setupWorker(...createMockHandlers(backend, { base }));
  const options = { ...passing, quiet: true, serviceWorker: { url: serviceWorkerUrl } };
  await startWorker(worker, options);
}
