import { http, HttpResponse, type RequestHandler } from 'msw';
import type { MockBackend } from './mock-backend.js';

/**
 * Puts a mock backend behind MSW.
 *
 * @param base where it answers, such as `/api` or `https://example.com/api`.
 * @see https://mswjs.io/docs/http/intercepting-requests
 */
export function createMockHandlers(backend: MockBackend, { base }: { readonly base: string }): RequestHandler[] {
  return [
    http.all(`${base.replace(/\/+$/, '')}/*`, async ({ request }) => {
      try {
        return await backend.fetch(request);
      } catch {
        return HttpResponse.error(); // A fault that loses the reply.
      }
    }),
  ];
}
