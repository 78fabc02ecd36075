import '../../src/define.js';
import { createRestApi } from '../../src/api/rest/index.js';
import type { BaEvent } from '../../src/index.js';

/** What the page around this one gives it: a network, and somebody to hear its events. */
export interface Surroundings {
  readonly mockFetch: typeof fetch;
  readonly hear: (event: BaEvent) => void;
}

const { mockFetch, hear } = window.parent as unknown as Surroundings;
const app = document.createElement('ba-settings-app');
app.api = Object.assign(createRestApi({ base: 'https://mock.test/api', fetch: mockFetch }), { onEvent: hear });
app.setAttribute('route', '/projects/support-bot/settings/channels/rasa');
document.body.append(app);
