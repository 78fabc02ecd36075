import { aTimeout, expect, html } from '@open-wc/testing';
import type { SettingsApi } from '../../api/settings-api.js';
import { SettingsError } from '../../api/settings-error.js';
import type { Channel } from '../../model/channel.js';
import { en } from '../../localization/en.js';
import { nameOf, queryByRole, visibleElements } from '../../testing/by-role.js';
import { connected } from '../../testing/connected.test-setup.js';
import { newKey, oldKey } from '../../testing/rotating-service.test-setup.js';
import { type StubOptions, stubChannel } from '../../testing/stub-api.js';
import { waitUntil } from '../../testing/wait-until.test-setup.js';

const overlap = { seconds: [3600] };

interface SetupOptions extends StubOptions {
  /** What the service answers about the channel instead. */
  readonly change?: (channel: Channel) => Channel;
  readonly given?: Channel;
  readonly endPreviousKey?: SettingsApi['endPreviousKey'];
}

async function setup({ change = (channel) => channel, given, endPreviousKey, ...options }: SetupOptions = {}) {
  let readings = 0;
  const connection = await connected(
    html`<ba-channel-settings project-id="support-bot" channel-id="rasa" .channel=${given}></ba-channel-settings>`,
    {
      overlap,
      ...options,
      api: (api: SettingsApi) => ({
        ...(endPreviousKey && { endPreviousKey }),
        getChannel: async (...request) => (readings++, change(await api.getChannel(...request))),
      }),
    },
  );
  const settings = connection.provider.querySelector('ba-channel-settings')!;
  await waitUntil(() => queryByRole(settings, 'button', /^Regenerate/));
  const step = (name: RegExp) => queryByRole(settings, 'listitem', name);
  const status = () => settings.renderRoot.querySelector('[part=badge]')?.textContent.trim();
  const regenerate = async () => {
    queryByRole(settings, 'button', /^Regenerate the API key/)!.click();
    const verb = () => queryByRole(queryByRole(settings, 'alertdialog') ?? document, 'button', 'Regenerate');
    await waitUntil(() => verb() && !(verb() as HTMLButtonElement).disabled);
    verb()!.click();
  };
  return { ...connection, settings, step, status, regenerate, readings: () => readings };
}

describe('the rotation in channel settings', () => {
  it('stands below the key while a second key works, and the status does not say the same', async () => {
    const channel = stubChannel('rasa', { apiKey: newKey, previousKey: oldKey, status: 'not-integrated' });
    const { settings, step, status } = await setup({ change: () => channel });
    await waitUntil(() => step(/^First message Waiting for the first message/));
    expect(status()).to.be.undefined;
    const order = [...visibleElements(settings)].map((one) => one.localName);
    expect(order.indexOf('ba-key-rotation')).to.be.above(order.indexOf('ba-api-key-field'));
    await expect(settings).to.be.accessible();
  });

  it('stays to say that somebody changed the key, as the old one was to be ended', async () => {
    let channel = stubChannel('rasa', { apiKey: newKey, previousKey: oldKey });
    const { settings } = await setup({
      change: () => channel,
      endPreviousKey: async () => {
        channel = { ...channel, apiKey: { ...newKey, id: 'newer', version: 'v9' }, previousKey: null };
        throw new SettingsError('conflict', 'Changed.');
      },
    });
    const end = () => queryByRole(queryByRole(settings, 'alertdialog') ?? settings, 'button', en.endOldKey);
    await waitUntil(end);
    end()!.click();
    await waitUntil(() => queryByRole(settings, 'alertdialog'));
    end()!.click();
    const isSaid = () =>
      [...visibleElements(settings)].some((one) => one.matches('.notice') && nameOf(one) === en.confirmChanged);
    await waitUntil(isSaid);
    await aTimeout(300);
    expect(isSaid()).to.be.true;
    expect(queryByRole(settings, 'listitem', /^Old key/)).to.be.undefined;
  });

  it('comes with a key that was made at once, and sees its first message within seconds', async () => {
    let isUsed = false;
    const { step, status, regenerate } = await setup({
      change: (channel) =>
        isUsed
          ? { ...channel, status: 'integrated', apiKey: { ...channel.apiKey!, lastUsedAt: new Date().toISOString() } }
          : channel,
    });
    expect(step(/^New key/)).to.be.undefined;
    await regenerate();
    await waitUntil(() => step(/^First message Waiting/));
    expect(step(/^New key/)!.textContent).to.include(en.newKeyNotCopied);
    expect(step(/^Your bot/)!.textContent).to.include(en.updateBot);
    expect(step(/^Old key/), 'it stopped at once').to.be.undefined;
    isUsed = true;
    const before = performance.now();
    await waitUntil(() => step(/^First message \(Done\) Receiving messages with the new key since \d/));
    expect(performance.now() - before).to.be.below(5000);
    expect(status()).to.equal(en.integrated);
  });

  it('stays until its end was seen', async () => {
    let isOver = false;
    const channel = stubChannel('rasa', { apiKey: { ...newKey, lastUsedAt: newKey.createdAt }, previousKey: oldKey });
    const { step } = await setup({ change: () => (isOver ? { ...channel, previousKey: null } : channel) });
    await waitUntil(() => step(/^Old key Still works/));
    isOver = true;
    await waitUntil(() => step(/^Old key \(Done\) The old key has stopped/));
  });

  it('is looked for where a list, or a host, has left out the key before: once', async () => {
    const whole = stubChannel('rasa', { apiKey: newKey, previousKey: oldKey });
    const { previousKey: _left, ...given } = whole;
    const { step, readings } = await setup({ change: () => whole, given });
    await waitUntil(() => step(/^Old key/));
    expect(readings()).to.be.below(3);
    const { previousKey: _none, ...silent } = stubChannel('rasa');
    const other = await setup({ change: () => silent, given: silent });
    await aTimeout(300);
    expect(other.readings(), 'a service that never says').to.equal(1);
  });

  it('is not there where the adapter declares no overlap', async () => {
    const channel = stubChannel('rasa', { apiKey: newKey, previousKey: oldKey, status: 'not-integrated' });
    const { settings, status } = await setup({ overlap: undefined, change: () => channel });
    expect(status()).to.equal(en.waitingForMessage);
    await aTimeout(300);
    expect(settings.renderRoot.querySelector('ba-key-rotation')).to.be.null;
  });
});
