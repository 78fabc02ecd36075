import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { createMockBackend } from '../../mocks/index.js';
import { createRestApi } from '../../src/api/rest/index.js';
import '../../src/define.js';
import type { SettingsApi } from '../../src/index.js';
import { waitForRole } from '../support/deep-query.js';
import { type Hand, RegenerateKeyPage } from '../support/regenerate-key.page.js';

const script: Hand = { choose: async (element) => element.click() };

/** The mock service behind an adapter that notes each call by its name. */
function counted() {
  const backend = createMockBackend();
  const calls: string[] = [];
  const rest = createRestApi({
    base: 'https://mock.test/api',
    account: crypto.randomUUID(),
    fetch: (input, init) => backend.fetch(input, init),
  });
  const api = new Proxy(rest, {
    get(target, name: keyof SettingsApi) {
      const method: unknown = target[name];
      if (typeof method !== 'function') return method;
      return (...args: unknown[]) => (calls.push(name), (method as (...args: unknown[]) => unknown)(...args));
    },
  });
  return { api, calls };
}

describe('the calls of the adapter', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));

  it('are five from the dashboard to a new key, two of them before the first rows', async () => {
    const { api, calls } = counted();
    const root = await fixture(
      html`<div><ba-settings-app project-id="support-bot" .api=${api}></ba-settings-app></div>`,
    );
    await waitForRole(root, 'button', /^Rasa/);
    expect([...calls].sort(), 'before the first rows').to.deep.equal(['getProject', 'listChannels']);

    const page = new RegenerateKeyPage(root, script);
    await page.openSettingsFromSwitcher('Support bot');
    await page.openChannel('Rasa');
    expect(calls.slice(2), 'the menu, and nothing for the row that opens').to.deep.equal(['listProjects']);
    await page.askToRegenerate('Rasa');
    await page.confirm();
    await page.newKey();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(calls.slice(3)).to.deep.equal(['getChannel', 'regenerateKey']);
  }).timeout(40_000);

  it('are none for an adapter of the same identity that a host makes at every render', async () => {
    const { api, calls } = counted();
    const content = (api: SettingsApi) =>
      html`<ba-settings-app project-id="support-bot" .api=${api}></ba-settings-app>`;
    const root = await fixture(content(api));
    await waitForRole(root.parentElement!, 'button', /^Rasa/);
    const before = calls.length;
    for (let render = 0; render < 5; render++) {
      (root as HTMLElement & { api: SettingsApi }).api = new Proxy(api, {});
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(root.shadowRoot!.querySelector('[aria-busy=true]'), 'something that loads').to.be.null;
    }
    expect(calls.slice(before)).to.deep.equal([]);
  }).timeout(40_000);
});
