import type { MockBackend } from '../../mocks/index.js';

/** How long a worker may take to start, in milliseconds. Some browsers never say that they do not start one. */
const patience = 10_000;

/** How the page reaches its service. */
export interface ServiceAccess {
  readonly fetch: typeof fetch;
  /** Whether no request leaves the page. */
  readonly isInPage: boolean;
}

async function startWorker(backend: MockBackend, base: string, serviceWorkerUrl: string): Promise<void> {
  if (!('serviceWorker' in navigator)) throw new Error('This browser has no service workers.');
  // Loaded here: MSW asks for `localStorage` as soon as it is imported, and a browser may deny that.
  const { startMockWorker } = await import('../../mocks/browser.js');
  const tooLate = new Promise<never>((_, reject) => setTimeout(reject, patience));
  await Promise.race([startMockWorker(backend, { base, serviceWorkerUrl }), tooLate]);
}

/**
 * A service worker answers at the service's address, so that the browser's own tools show every request. Where the browser starts none,
 * as in some private windows, the page asks the service itself.
 */
export async function reachService(
  backend: MockBackend,
  { base, serviceWorkerUrl }: { readonly base: string; readonly serviceWorkerUrl: string },
): Promise<ServiceAccess> {
  try {
    await startWorker(backend, base, serviceWorkerUrl);
    return { fetch: (input, init) => fetch(input, init), isInPage: false };
  } catch {
    return { fetch: backend.fetch, isInPage: true };
  }
}
