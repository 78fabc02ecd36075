import { createMockBackend, mockOverlap, setScenario } from '../../mocks/index.js';
import { createRestApi } from '../../src/api/rest/index.js';
import '../../src/define.js';
import { elsewhere } from './elsewhere.js';

// The whole app, or one channel where the address names a scenario of the mock backend; `once` for a service that shows a key once,
// `forgetful` for one that does not tell how an operation ended, `overlap` for one that keeps two keys, `previous` where it keeps two
// already.
const query = new URLSearchParams(location.search);
const scenario = query.get('scenario');
const channelId = query.get('channel') ?? 'rasa';
const projectId = 'support-bot';
const [isOnce, isForgetful, isOverlapping] = [query.has('once'), query.has('forgetful'), query.has('overlap')];
const backend = createMockBackend({ latency: 250, keys: isOnce ? 'once' : 'revealable', settles: !isForgetful });
if (scenario) setScenario(backend, scenario);
const base = `${location.origin}/api`;
const api = createRestApi({
  base,
  reveals: !isOnce,
  settles: !isForgetful,
  overlap: isOverlapping ? mockOverlap : undefined,
  fetch: (input, init) => backend.fetch(input, init),
});
if (query.has('previous'))
  await backend.replaceKey(projectId, channelId, 'Grace Hopper', { from: 'now', seconds: 3600 });
const happen = elsewhere(backend, { base, projectId, channelId });
document.addEventListener('keydown', ({ key }) => happen[key]?.());
// Keys reach the page once there is something to press.
document.addEventListener('ba-ready', () => void fetch('./ready'), { once: true });
const element = document.createElement(scenario ? 'ba-channel-settings' : 'ba-settings-app');
document.body.append(Object.assign(element, { api, projectId, channelId }));
