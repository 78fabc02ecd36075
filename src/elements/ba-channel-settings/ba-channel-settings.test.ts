import { expect, html } from '@open-wc/testing';
import { en } from '../../localization/en.js';
import type { SettingsApi } from '../../api/settings-api.js';
import { SettingsError } from '../../api/settings-error.js';
import { connected, type ConnectedOptions } from '../../testing/connected.test-setup.js';
import { stubChannel } from '../../testing/stub-api.js';
import { waitUntil } from '../../testing/wait-until.test-setup.js';

async function setup(options: ConnectedOptions = {}, channelId = 'rasa') {
  const connection = await connected(
    html`<ba-channel-settings project-id="support-bot" channel-id=${channelId}></ba-channel-settings>`,
    options,
  );
  const settings = connection.provider.querySelector('ba-channel-settings')!;
  const text = () => settings.renderRoot.textContent.replace(/\s+/g, ' ');
  const part = (name: string) => settings.renderRoot.querySelector<HTMLElement>(`[part~=${name}]`);
  return { ...connection, settings, text, part };
}

describe('<ba-channel-settings>', () => {
  it('shows key, status and how to integrate', async () => {
    const { settings, text, part } = await setup();
    await waitUntil(() => part('regenerate'));
    expect(text()).to.include('integration guide for Rasa').and.to.include('Integrated');
    await expect(settings).to.be.accessible();
  });

  it('keeps its place while it loads', async () => {
    const { settings, text } = await setup({ api: () => ({ getChannel: () => new Promise(() => undefined) }) });
    expect(settings.renderRoot.querySelector('[aria-busy=true]')).not.to.be.null;
    expect(text()).to.include('Loading');
    await expect(settings).to.be.accessible();
  });

  it('says what could not be read, and reads it again', async () => {
    let calls = 0;
    const { settings, text, part } = await setup({
      api: (api) => ({
        getChannel: (...ids) =>
          ++calls === 1 ? Promise.reject(new SettingsError('server', 'No.')) : api.getChannel(...ids),
      }),
    });
    await waitUntil(() => text().includes('The service has a problem'));
    settings.renderRoot.querySelector<HTMLButtonElement>('.notice button')!.click();
    await waitUntil(() => part('regenerate'));
  });

  it('verifies, and shows what came of it', async () => {
    const { part, text } = await setup({
      channels: [stubChannel('rasa', { status: 'not-integrated' })],
      api: () => ({ verifyChannel: async () => stubChannel('rasa', { status: 'integrated' }) }),
    });
    await waitUntil(() => part('verify'));
    expect(part('status')!.textContent).to.include('Not integrated');
    part('verify')!.click();
    await waitUntil(() => text().includes(en.verified.integrated));
  });

  it('answers a verification that found nothing new, and says when the channel was connected', async () => {
    const { part, text } = await setup({
      channels: [stubChannel('rasa', { status: 'not-integrated' })],
      api: () => ({ verifyChannel: async () => stubChannel('rasa', { status: 'not-integrated' }) }),
    });
    await waitUntil(() => part('verify'));
    expect(text()).to.match(/Connected \w+ \d+, \d{4}/);
    part('verify')!.click();
    await waitUntil(() => text().includes('Checked just now: no messages yet'));
  });

  it('waits calmly for the first message with a key that was never used, or is new', async () => {
    const channel = stubChannel('rasa', { status: 'not-integrated' });
    const unused = { ...channel, apiKey: { ...channel.apiKey!, lastUsedAt: null } };
    const { part, settings, provider } = await setup({ channels: [channel] });
    await waitUntil(() => part('badge'));
    expect(part('badge')!.textContent.trim()).to.equal(en.notIntegrated);
    expect(part('badge')!.className).to.include('danger');
    await settings.renderRoot.querySelector('ba-regenerate-key-dialog')!.updateComplete;
    part('regenerate')!.click();
    const dialog = settings.renderRoot.querySelector('ba-regenerate-key-dialog')!;
    await waitUntil(() => dialog.renderRoot.querySelector('.danger:not(:disabled)'));
    dialog.renderRoot.querySelector<HTMLButtonElement>('.danger')!.click();
    await waitUntil(() => part('badge')!.textContent.trim() === en.waitingForMessage);
    expect(part('badge')!.className).not.to.include('danger');
    provider.remove();
    const other = await setup({ channels: [unused] });
    await waitUntil(() => other.part('badge'));
    expect(other.part('badge')!.textContent.trim()).to.equal(en.waitingForMessage);
  });

  it('says nothing of messages that came with the key before', async () => {
    const { part, settings, text } = await setup();
    await waitUntil(() => part('verify'));
    part('verify')!.click();
    await waitUntil(() => text().includes(en.verified.integrated));
    part('regenerate')!.click();
    const dialog = settings.renderRoot.querySelector('ba-regenerate-key-dialog')!;
    await waitUntil(() => dialog.renderRoot.querySelector('.danger:not(:disabled)'));
    dialog.renderRoot.querySelector<HTMLButtonElement>('.danger')!.click();
    await waitUntil(() => part('badge')!.textContent.trim() === en.waitingForMessage);
    // What was said aloud stands for a while.
    await waitUntil(() => !text().includes(en.verified.integrated));
  });

  it('offers what the policy leaves', async () => {
    const { settings, part } = await setup({ policy: { regenerate: false, verify: false, status: false } });
    await waitUntil(() => settings.renderRoot.querySelector('ba-api-key-field'));
    expect(part('regenerate') ?? part('verify') ?? part('status')).to.be.null;
  });

  it('links only to https', async () => {
    const { settings, part } = await setup({ messages: { guideUrl: 'javascript:alert(1)' } });
    await waitUntil(() => part('regenerate'));
    expect(settings.renderRoot.querySelector('.note a')).to.be.null;
  });

  it('says nothing of a key that a channel does not have', async () => {
    const { apiKey: _none, ...channel } = stubChannel('rasa');
    const { settings, text } = await setup({ channels: [channel] });
    await waitUntil(() => text().includes('Integrated'));
    expect(settings.renderRoot.querySelector('ba-api-key-field, ba-regenerate-key-dialog, [part~=regenerate]')).to.be
      .null;
  });

  it('says nothing of a use that the service does not know of', async () => {
    const texts = [];
    for (const lastUsedAt of [undefined, null]) {
      const { apiKey, ...channel } = stubChannel('rasa');
      const { settings } = await setup({ channels: [{ ...channel, apiKey: { ...apiKey!, lastUsedAt } }] });
      const field = await waitUntil(() => settings.renderRoot.querySelector('ba-api-key-field')).then(() =>
        settings.renderRoot.querySelector('ba-api-key-field')!,
      );
      await field.updateComplete;
      texts.push(field.renderRoot.textContent);
    }
    expect(texts[0]).not.to.match(/used/i);
    expect(texts[1]).to.include('Never used');
  });

  it('takes the channel that a host knows, and reads what is none', async () => {
    const { api, provider } = await connected(html``);
    let reads = 0;
    const counting: SettingsApi = { ...api, getChannel: (...args) => (reads++, api.getChannel(...args)) };
    const show = async (channel: unknown) => {
      const element = document.createElement('ba-channel-settings');
      Object.assign(element, { api: { ...counting, id: crypto.randomUUID() }, channel });
      Object.assign(element, { projectId: 'support-bot', channelId: 'rasa' });
      provider.append(element);
      await waitUntil(() => element.renderRoot.querySelector('[part~=regenerate]'));
      element.remove();
    };
    await show(stubChannel('rasa'));
    expect(reads).to.equal(0);
    await show({ id: 'rasa' });
    expect(reads).to.equal(1);
  });
});
