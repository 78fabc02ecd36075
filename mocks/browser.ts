import { setupWorker } from 'msw/browser';
import type { MockBackend } from './mock-backend.js';
import { createMockHandlers } from './handlers.js';

export { createMockHandlers };

export interface MockWorkerOptions {
  /** Where the backend answers. */
  readonly base: string;
  /** Where MSW's worker script is served. Default: `/mockServiceWorker.js`. */
  readonly serviceWorkerUrl?: string | undefined;
}

/** MSW 2 and MSW 3 have a name each for what becomes of other requests. */
const passing = { onUnhandledRequest: 'bypass', onUnhandledFrame: 'bypass' } as const;

/** Starts a service worker that answers with the mock backend; every other request passes. */
export async function startMockWorker(
  backend: MockBackend,
  { base, serviceWorkerUrl }: MockWorkerOptions,
): Promise<void> {
  const worker = setupWorker(...createMockHandlers(backend, { base }));
  const options = { ...passing, quiet: true, serviceWorker: { url: serviceWorkerUrl ?? '/mockServiceWorker.js' } };
  await worker.start(options);
}
