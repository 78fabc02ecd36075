import { html, type TemplateResult } from 'lit';
import { createRestApi } from '../src/api/rest/index.js';
import type { Policy, SettingsApi } from '../src/index.js';
import { createMockHandlers } from '../mocks/handlers.js';
import { createMockBackend, type MockBackend, type MockBackendOptions, setScenario } from '../mocks/index.js';
import { projectsOf } from './data-sets.js';
import { latencyOf } from './latencies.js';

/** What a loader is told of the story, and of what the toolbar has chosen. */
interface StoryContext {
  readonly globals: Readonly<Record<string, unknown>>;
  readonly playFunction?: unknown;
}

export interface Mocked {
  readonly backend: MockBackend;
  /** The adapter of this visit to the story. */
  readonly api: SettingsApi;
  /** For a story's `parameters`. */
  readonly parameters: { readonly msw: ReturnType<typeof createMockHandlers> };
  /** For a story's `loaders`: it begins anew every time. */
  readonly loaders: ((context: StoryContext) => Promise<void>)[];
  /** Puts a story below a provider that is connected to the backend. */
  readonly provide: (content: TemplateResult, policy?: Policy) => TemplateResult;
}

/** A backend whose data can be exchanged: whoever holds it always speaks to the current one. */
function exchangeable(options: MockBackendOptions) {
  const own = createMockBackend(options);
  let current = own;
  const backend = new Proxy(own, {
    get: (_own, name) => Reflect.get(current, name) as unknown,
    set: (_own, name, value) => Reflect.set(current, name, value),
  });
  const hold = (projects: MockBackendOptions['projects']) => {
    current = projects ? createMockBackend({ ...options, projects }) : own;
  };
  return { backend, hold };
}

let count = 0;

/**
 * Gives a story a mock backend of its own behind MSW.
 *
 * @param options what the service is like. The adapter knows of an overlap only where it is named here.
 * @param prepare sets what the story is about, such as faults.
 */
export function mocked(
  options: MockBackendOptions = {},
  prepare?: (backend: MockBackend) => void | Promise<void>,
): Mocked {
  const { backend, hold } = exchangeable(options);
  const base = new URL(`mock-${++count}`, document.baseURI).href;
  let visits = 0;
  // An account of its own for every visit: what a page remembers of one says nothing about the next.
  const { keys, settles } = options;
  const overlap = options.overlap || undefined;
  const connect = () =>
    createRestApi({
      base,
      account: `visit ${++visits}`,
      reveals: keys !== 'once',
      settles,
      // Two keys, and their history, are for the stories that name an overlap.
      ...(overlap && { overlap, keyEvents: true }),
    });
  let api = connect();
  return {
    backend,
    get api() {
      return api;
    },
    parameters: { msw: createMockHandlers(backend, { base }) },
    loaders: [
      async ({ globals: { data, latency, fault }, playFunction }) => {
        // What a play function looks for stands in the story's own data.
        hold(options.projects || playFunction ? undefined : projectsOf(data));
        await backend.reset();
        api = connect();
        await prepare?.(backend);
        backend.latency = latencyOf(latency);
        if (typeof fault === 'string' && fault !== 'none') setScenario(backend, fault);
      },
    ],
    provide: (content, policy) => html`<ba-provider .api=${api} .policy=${policy}>${content}</ba-provider>`,
  };
}
