import { setupServer } from 'msw/node';
import type { MockBackend } from './mock-backend.js';
import { createMockHandlers } from './handlers.js';

export { createMockHandlers };

/** Makes an MSW server that answers with the mock backend in Node tests. Call `listen()` before and `close()` after them. */
export function createMockNodeServer(
  backend: MockBackend,
  options: { readonly base: string },
): ReturnType<typeof setupServer> {
  return setupServer(...createMockHandlers(backend, options));
}
