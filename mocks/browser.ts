import { setupWorker } from 'msw/browser';
import type { MockBackend } from './mock-backend.js';
import { createMockHandlers } from './handlers.js';

export interface MockWorkerOptions {
  /** Where the backend answers. */
  readonly base: string;
  /** Where MSW's worker script is served. Default: `/mockServiceWorker.js`. */
  readonly serviceWorkerUrl?: string | undefined;
}

/** Starts a service worker that answers with the mock backend; every other request passes. */
export async function startMockWorker(
  backend: MockBackend,
  { base, serviceWorkerUrl }: MockWorkerOptions,
): Promise<void> {
  const worker = setupWorker(...createMockHandlers(backend, { base }));
  await worker.start({
    quiet: true,
    onUnhandledRequest: 'bypass',
    serviceWorker: { url: serviceWorkerUrl ?? '/mockServiceWorker.js' },
  });
}
