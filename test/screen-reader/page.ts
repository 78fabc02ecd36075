import { createMockBackend, setScenario } from '../../mocks/index.js';
import { createRestApi } from '../../src/api/rest/index.js';
import '../../src/define.js';

// The whole app, or one channel where the address names a scenario of the mock backend; `once` for a service that shows a key once,
// `forgetful` for one that does not tell how an operation ended.
const query = new URLSearchParams(location.search);
const scenario = query.get('scenario');
const [isOnce, isForgetful] = [query.has('once'), query.has('forgetful')];
const backend = createMockBackend({ latency: 250, keys: isOnce ? 'once' : 'revealable', settles: !isForgetful });
if (scenario) setScenario(backend, scenario);
const api = createRestApi({
  base: `${location.origin}/api`,
  reveals: !isOnce,
  settles: !isForgetful,
  fetch: (input, init) => backend.fetch(input, init),
});
// Keys reach the page once there is something to press.
document.addEventListener('ba-ready', () => void fetch('./ready'), { once: true });
const element = document.createElement(scenario ? 'ba-channel-settings' : 'ba-settings-app');
document.body.append(Object.assign(element, { api, projectId: 'support-bot', channelId: 'rasa' }));
