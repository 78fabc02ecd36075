import { expect } from '@open-wc/testing';
import type { SettingsApi } from '../../api/settings-api.js';
import { SettingsError } from '../../api/settings-error.js';
import { rotationFormatsFor } from '../../localization/rotation-formats.js';
import { stubChannel } from '../../testing/stub-api.js';
import { typesOf } from '../../testing/connected.test-setup.js';
import { waitUntil } from '../../testing/wait-until.test-setup.js';
import {
  call,
  channelOfTwo,
  instant,
  openWithTwoKeys,
  overlap,
  previous,
  type TwoKeys,
} from './two-keys.test-setup.js';

const { soon } = rotationFormatsFor('en');
const oldWorks = (hours: number) => `The previous key ending in 3f9a works until ${soon(instant(hours))}.`;

async function regenerate(setup: TwoKeys, choice: string, wanted: RegExp) {
  setup.radio(choice).click();
  await setup.dialog.updateComplete;
  setup.button('Regenerate')!.click();
  await waitUntil(() => wanted.test(setup.text()), `a text like ${wanted}`, { timeout: 5000 });
}

/** Somebody else replaces the key that was made here, which goes on working beside theirs. */
const replaceKey =
  (previousKey: 'the one made here' | null) =>
  ({ api, change }: TwoKeys) => {
    change((channel) => {
      const { version: _version, ...made } = channel.apiKey!;
      const apiKey = { ...channel.apiKey!, id: 'key-other', hint: 'beef', version: 'other' };
      return { ...channel, apiKey, previousKey: previousKey && { ...made, hint: 'fade', endsAt: instant(1) } };
    });
    return api.getChannel('support-bot', 'rasa', call());
  };

const lost =
  (supports: NonNullable<SettingsApi['supports']>, more: Partial<SettingsApi> = {}) =>
  (api: SettingsApi): Partial<SettingsApi> => ({
    supports: { ...supports, overlap },
    regenerateKey: async (...request) => {
      await api.regenerateKey(...request);
      throw new SettingsError('network', 'Lost.');
    },
    ...more,
  });

/** No method is offered. */
const without = { restorePreviousKey: undefined } as unknown as Partial<SettingsApi>;

describe('an outcome while the old key still works', () => {
  it('is a new key, and until when the old one works, as it was read', async () => {
    const setup = await openWithTwoKeys();
    await regenerate(setup, 'In 24 hours', /works until/);
    expect(setup.text())
      .to.include('Rasa has a new API key')
      .and.to.include('Copy it now')
      .and.to.include(oldWorks(24))
      .and.not.to.match(/no longer works|rejected/);
    await expect(setup.dialog).to.be.accessible();
    setup.button('I’ve saved it')!.click();
  });

  it('depends on the first message with the new key', async () => {
    const setup = await openWithTwoKeys();
    await regenerate(setup, 'Once your bot uses the new key', /works until/);
    expect(setup.text()).to.include(
      `ending in 3f9a works until 5 minutes after the first message with the new key, ${soon(instant(168))} at the latest.`,
    );
    setup.button('I’ve saved it')!.click();
  });

  it('says nothing of the old key where that could not be read', async () => {
    let isMade = false;
    const setup = await openWithTwoKeys({
      api: (api) => ({
        regenerateKey: (...request) => ((isMade = true), api.regenerateKey(...request)),
        getChannel: (...ids) => (isMade ? Promise.reject(new SettingsError('server', 'No.')) : api.getChannel(...ids)),
      }),
    });
    await regenerate(setup, 'In 24 hours', /has a new API key/);
    await setup.dialog.updateComplete;
    expect(setup.text())
      .to.include('Copy it now')
      .and.not.to.match(/no longer works|rejected|previous|old key/);
    expect(typesOf(setup.events), 'which is no error that anybody saw').not.to.include('ba-error');
    setup.button('I’ve saved it')!.click();
  });

  it('says that the old key has stopped, where the service ended it at once after all', async () => {
    const setup = await openWithTwoKeys({
      api: (api) => ({ getChannel: async (...ids) => ({ ...(await api.getChannel(...ids)), previousKey: null }) }),
    });
    await regenerate(setup, 'In 24 hours', /no longer works/);
    expect(setup.text()).to.include('Its messages are rejected until you do.');
    setup.button('I’ve saved it')!.click();
  });

  it('is a key whose value nobody has, with the old one to be kept', async () => {
    const settle = (value?: string) => ({
      settleRegeneration: async () => ({ outcome: 'done' as const, key: { ...made, ...(value && { value }) } }),
    });
    const made = { ...stubChannel('rasa').apiKey!, id: 'key-rasa-2', hint: 'cafe', version: 'made', lastUsedAt: null };
    const setup = await openWithTwoKeys({
      api: lost({}, settle()),
      policy: { overlap: 86_400 },
    });
    setup.button('Regenerate')!.click();
    await waitUntil(() => /didn’t reach this page/.test(setup.text()));
    setup.change((channel) => ({ ...channel, apiKey: made }));
    await setup.api.getChannel('support-bot', 'rasa', call());
    const { readChannel } = await import('../../data/channels.js');
    await readChannel(setup.api, 'support-bot', 'rasa');
    await waitUntil(() => setup.text().includes(oldWorks(24)));
    expect(setup.text()).to.include('Regenerate once more');
    await expect(setup.dialog).to.be.accessible();
    setup.button('Keep the old key')!.click();
    await waitUntil(() => /Keep the old key for Rasa\?/.test(setup.text()));
    expect(setup.text()).to.include('The old key ending in 3f9a becomes the current key again.');
  });

  it('is unknown, and says truly that the old key works', async () => {
    const setup = await openWithTwoKeys({ api: lost({}) });
    await regenerate(setup, 'In 24 hours', /by whom/);
    await waitUntil(() => setup.text().includes(oldWorks(24)));
    expect(setup.text()).to.include('the new key’s value didn’t reach this page');
    expect(setup.button('Regenerate again…')).to.exist;
    await expect(setup.dialog).to.be.accessible();
    setup.button('Keep the old key')!.click();
    await waitUntil(() => /Keep the old key for Rasa\?/.test(setup.text()));
  });

  it('offers no way back where the service has none', async () => {
    const setup = await openWithTwoKeys({ api: lost({}, without) });
    await regenerate(setup, 'In 24 hours', /by whom/);
    await waitUntil(() => setup.text().includes(oldWorks(24)));
    expect(setup.button('Keep the old key')).to.be.undefined;
  });

  for (const [previousKey, words, others] of [
    [
      'the one made here',
      /is no longer the current one\. The previous key ending in fade works until/,
      /does not work/,
    ],
    [null, /has been replaced since and does not work/, /previous key/],
  ] as const)
    it(`is superseded, where the previous key is ${previousKey}`, async () => {
      const setup: TwoKeys = await openWithTwoKeys({
        api: (api) => ({
          regenerateKey: async (...request) => {
            await api.regenerateKey(...request);
            await replaceKey(previousKey)(setup);
            throw new SettingsError('superseded', 'Replaced.');
          },
        }),
      });
      await regenerate(setup, 'In 24 hours', /beef/);
      await waitUntil(() => words.test(setup.text()), setup.text());
      expect(setup.text()).to.include('Your new key was replaced').and.not.to.match(others);
      await expect(setup.dialog).to.be.accessible();
    });
});

describe('the question, while a previous key still works', () => {
  it('names what stops with it', async () => {
    const setup = await openWithTwoKeys({ channels: [channelOfTwo()] });
    expect(setup.text()).to.include(
      `The previous key ending in 81c0 works until ${soon(previous.endsAt!)}. If you regenerate, it stops immediately.`,
    );
    expect(setup.button('Keep the old key'), 'the current key is in use').to.be.undefined;
    await expect(setup.dialog).to.be.accessible();
  });

  it('offers to keep it where the current key was never used', async () => {
    const setup = await openWithTwoKeys({ channels: [channelOfTwo({ used: null })] });
    await expect(setup.dialog).to.be.accessible();
    setup.button('Keep the old key')!.click();
    await waitUntil(() => /Keep the old key for Rasa\?/.test(setup.text()));
    expect(setup.regenerations).to.deep.equal([]);
  });

  it('offers nothing where nothing is known of its use, or the service has no way back', async () => {
    const unknown = await openWithTwoKeys({ channels: [channelOfTwo({ used: undefined })] });
    expect(unknown.button('Keep the old key')).to.be.undefined;
    const none = await openWithTwoKeys({
      channels: [channelOfTwo({ used: null })],
      api: () => without,
    });
    expect(none.button('Keep the old key')).to.be.undefined;
    expect(none.text()).to.include('it stops immediately');
  });
});
