import { ApiKeyManager, createElement, createRoot } from '../zuplo/index.js';
import { channelsOf, countCalls } from './data.js';
import { readyWhen } from './ready.js';

const consumers = channelsOf(5).map(({ name, connectedAt, apiKey }) => ({
  name,
  createdOn: connectedAt,
  description: name,
  apiKeys: [
    {
      id: apiKey.id,
      description: name,
      createdOn: apiKey.createdAt,
      updatedOn: apiKey.createdAt,
      expiresOn: null,
      key: `zpka_${'x'.repeat(50)}${apiKey.hint}`,
    },
  ],
}));
const provider = {
  ...countCalls({
    getConsumers: async () => ({ data: consumers }),
    rollKey: async () => {},
    deleteKey: async () => {},
    updateConsumerDescription: async () => {},
  }),
  refresh: () => {},
  registerOnRefresh: () => ({}),
  unregisterOnRefresh: () => {},
};
const root = document.querySelector('#root');
createRoot(root).render(createElement(ApiKeyManager, { provider }));

readyWhen(() => root.textContent.includes(consumers[4].name));
