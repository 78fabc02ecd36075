import { createMockBackend } from '../../mocks/index.js';

/** What the frame gives the page around it: a service to which nothing is missing that is missing there. */
export interface Services {
  readonly createMockBackend: typeof createMockBackend;
}

Object.assign(window, { createMockBackend } satisfies Services);
