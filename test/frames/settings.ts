import '../../src/define.js';
import { createRestApi, type RestApiOptions } from '../../src/api/rest/index.js';
import type { BaEvent } from '../../src/index.js';
import { hurry, pausesSoon } from '../support/hurry.js';

/** What the page around this one gives it: a network, and somebody to hear its events. */
export interface Surroundings {
  readonly mockFetch: typeof fetch;
  readonly hear: (event: BaEvent) => void;
  readonly restOptions?: Partial<RestApiOptions> | undefined;
  /** Whether pauses and deadlines take a hundredth of their time. */
  readonly hurries?: boolean | undefined;
}

const { mockFetch, hear, restOptions, hurries } = window.parent as unknown as Surroundings;
if (hurries) hurry(pausesSoon);
const app = document.createElement('ba-settings-app');
const rest = createRestApi({ base: 'https://mock.test/api', fetch: mockFetch, ...restOptions });
app.api = Object.assign(rest, { onEvent: hear });
app.setAttribute('route', '/projects/support-bot/settings/channels/rasa');
document.body.append(app);
