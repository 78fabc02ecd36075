import { expect, html, waitUntil } from '@open-wc/testing';
import { SettingsError } from '../../api/settings-error.js';
import { connected, type ConnectedOptions } from '../../testing/connected.test-setup.js';
import { stubChannel } from '../../testing/stub-api.js';

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
    await waitUntil(() => text().includes('Verified: Integrated'));
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
});
