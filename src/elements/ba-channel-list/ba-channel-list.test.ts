import { expect, html } from '@open-wc/testing';
import { SettingsError } from '../../api/settings-error.js';
import { connected, type ConnectedOptions, typesOf } from '../../testing/connected.test-setup.js';
import { stubChannel } from '../../testing/stub-api.js';
import { waitUntil } from '../../testing/wait-until.test-setup.js';

async function setup(options: ConnectedOptions = {}, more: { channelId?: string; projectId?: string } = {}) {
  const connection = await connected(
    html`<ba-channel-list
      project-id=${more.projectId ?? 'support-bot'}
      .channelId=${more.channelId}
    ></ba-channel-list>`,
    options,
  );
  const list = connection.provider.querySelector('ba-channel-list')!;
  const rows = () => [...list.renderRoot.querySelectorAll<HTMLButtonElement>('.opener')];
  const text = () => list.renderRoot.textContent.replace(/\s+/g, ' ');
  return { ...connection, list, rows, text };
}

describe('<ba-channel-list>', () => {
  it('lists channels, and opens one at a time in its place', async () => {
    const { list, rows, events } = await setup();
    await waitUntil(() => rows().length === 2);
    rows()[0]!.click();
    await waitUntil(() => rows()[0]!.getAttribute('aria-expanded') === 'true');
    rows()[1]!.click();
    await waitUntil(() => rows()[1]!.getAttribute('aria-expanded') === 'true');
    expect(rows()[0]!.getAttribute('aria-expanded')).to.equal('false');
    expect(list.channelId).to.equal('rasa');
    rows()[1]!.click();
    await waitUntil(() => list.channelId === undefined);
    expect(typesOf(events)).to.deep.equal(['ba-channel-open', 'ba-channel-open', 'ba-channel-close']);
    await expect(list).to.be.accessible();
  });

  it('fires nothing when the host opens a channel', async () => {
    const { list, rows, events } = await setup();
    await waitUntil(() => rows().length === 2);
    list.channelId = 'rasa';
    await waitUntil(() => rows()[1]!.getAttribute('aria-expanded') === 'true');
    expect(events).to.deep.equal([]);
    await expect(list).to.be.accessible();
  });

  it('says what an empty list is for', async () => {
    const { list, text } = await setup({ channels: [] });
    await waitUntil(() => text().includes('No channels yet'));
    await expect(list).to.be.accessible();
  });

  it('says what could not be read, and reads it again', async () => {
    let calls = 0;
    const { list, rows, text, events } = await setup({
      api: (api) => ({
        listChannels: (...query) =>
          ++calls === 1 ? Promise.reject(new SettingsError('network', 'No.')) : api.listChannels(...query),
      }),
    });
    await waitUntil(() => text().includes('could not be reached'));
    expect(typesOf(events)).to.deep.equal(['ba-error']);
    list.renderRoot.querySelector<HTMLButtonElement>('.notice button')!.click();
    await waitUntil(() => rows().length === 2);
  });

  it('keeps what is loaded when a later page fails', async () => {
    const channels = Array.from({ length: 60 }, (_, index) => stubChannel(`channel-${index}`));
    let isDown = true;
    const { list, rows, text } = await setup({
      channels,
      api: (api) => ({
        listChannels: (projectId, query, call) =>
          query.cursor && isDown
            ? Promise.reject(new SettingsError('server', 'No.'))
            : api.listChannels(projectId, query, call),
      }),
    });
    await waitUntil(() => rows().length === 50);
    list.renderRoot.querySelector<HTMLButtonElement>('.more')!.click();
    await waitUntil(() => text().includes('The rest could not be loaded'));
    expect(rows()).to.have.length(50);
    isDown = false;
    list.renderRoot.querySelector<HTMLButtonElement>('.notice button')!.click();
    await waitUntil(() => rows().length === 60);
  });

  it('searches after a rest, and gives the way back', async () => {
    const { list, rows, text } = await setup();
    await waitUntil(() => rows().length === 2);
    const input = list.renderRoot.querySelector<HTMLInputElement>('input[type=search]')!;
    input.value = 'nobody';
    input.dispatchEvent(new InputEvent('input'));
    await waitUntil(() => text().includes('No channel matches “nobody”'));
    input.focus();
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }));
    await waitUntil(() => rows().length === 2);
  });

  it('asks a search that failed anew, from its first page', async () => {
    const channels = Array.from({ length: 60 }, (_, index) => stubChannel(`channel-${index}`));
    let isDown = false;
    const { list, rows, text } = await setup({
      channels,
      api: (api) => ({
        listChannels: (...query) =>
          isDown ? Promise.reject(new SettingsError('server', 'No.')) : api.listChannels(...query),
      }),
    });
    await waitUntil(() => rows().length === 50);
    isDown = true;
    list.query = 'channel-5';
    const bar = () => list.renderRoot.querySelector('input[type=search]');
    const place = bar();
    const live = list.renderRoot.querySelector('[aria-live]');
    await waitUntil(() => text().includes('The service has a problem'));
    expect(rows()).to.have.length(0);
    expect(list.renderRoot.querySelector('slot[name=end]')).to.exist;
    isDown = false;
    list.renderRoot.querySelector<HTMLButtonElement>('.notice button')!.click();
    await waitUntil(() => rows().length === 11);
    expect([place!.isConnected, live!.isConnected], 'search and live region stay').to.deep.equal([true, true]);
    await waitUntil(() => live!.textContent === '11 channels');
  });

  it('shows a linked channel that no page has brought yet', async () => {
    const channels = Array.from({ length: 60 }, (_, index) => stubChannel(`channel-${index}`));
    const { rows } = await setup({ channels }, { channelId: 'channel-57' });
    await waitUntil(() => rows().length === 51);
    expect(rows()[0]!.getAttribute('aria-expanded')).to.equal('true');
  });

  it('says that it is not connected', async () => {
    const { list, provider } = await setup();
    provider.api = undefined;
    await waitUntil(() => list.renderRoot.textContent.includes('Not connected'));
  });
});
