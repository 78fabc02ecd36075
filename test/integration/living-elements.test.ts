import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/define.js';
import { stubApi } from '../../src/testing/stub-api.js';
import { engine } from '../../src/testing/engine.test-setup.js';
import { until } from '../support/until.js';

const ids = { projectId: 'support-bot', channelId: 'rasa' };
const route = { view: 'project-settings', projectId: 'support-bot', tab: 'channels', channelId: 'rasa' };

const elements: Readonly<Record<string, object>> = {
  'ba-api-key-field': ids,
  'ba-channel-list': ids,
  'ba-channel-settings': ids,
  'ba-home-link': {},
  'ba-key-history': ids,
  'ba-key-rotation': ids,
  'ba-key-snippets': ids,
  'ba-project-grid': {},
  'ba-project-settings': { ...ids, tab: 'channels' },
  'ba-project-switcher': ids,
  'ba-provider': {},
  'ba-regenerate-key-dialog': { ...ids, open: true },
  'ba-settings-app': { route },
};

/** How many instances of an element are in memory; `undefined` where the engine does not tell. */
async function living(name: string): Promise<number | undefined> {
  return (await executeServerCommand<{ count?: number }, string>('living-elements', name)).count;
}

async function showAndRemove(name: string, properties: object): Promise<void> {
  const element = Object.assign(document.createElement(name), { api: stubApi({ keyEvents: true }) }, properties);
  const ready = new Promise((resolve) => element.addEventListener('ba-ready', resolve, { once: true }));
  document.body.append(element);
  if (!/provider|dialog|home/.test(name)) await ready;
  await new Promise((resolve) => setTimeout(resolve, 100));
  element.remove();
}

describe('nothing holds an element that was removed', () => {
  for (const [name, properties] of Object.entries(elements)) {
    it(name, async function () {
      if (engine !== 'chromium') this.skip();
      for (let time = 0; time < 8; time++) await showAndRemove(name, properties);
      // Idle callbacks, and what the browser is still painting, hold one for a while.
      await until(async () => (await living(name)) === 0, 'they are gone', 25);
    }).timeout(60_000);
  }
});
