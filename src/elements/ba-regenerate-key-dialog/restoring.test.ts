import { aTimeout, expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { SettingsApi } from '../../api/settings-api.js';
import { SettingsError, type SettingsErrorCode } from '../../api/settings-error.js';
import { readChannel } from '../../data/channels.js';
import { typesOf } from '../../testing/connected.test-setup.js';
import { waitUntil } from '../../testing/wait-until.test-setup.js';
import { channelOfTwo, instant, openWithTwoKeys, overlap, previous, type TwoKeys } from './two-keys.test-setup.js';

type Restore = NonNullable<SettingsApi['restorePreviousKey']>;

/** The question of keeping the old key, reached from that of regenerating. */
async function ask(options: Parameters<typeof openWithTwoKeys>[0] = {}) {
  const setup = await openWithTwoKeys({ channels: [channelOfTwo({ used: null })], ...options });
  setup.button('Keep the old key')!.click();
  await shows(setup, /^Keep the old key for Rasa\?/);
  return setup;
}

const title = ({ dialog }: TwoKeys) =>
  dialog.renderRoot.querySelector('#title')!.textContent.replace(/\s+/g, ' ').trim();
const verb = ({ dialog }: TwoKeys) =>
  dialog.renderRoot.querySelector<HTMLButtonElement>('.dialog-actions :last-child')!;
const shows = (setup: TwoKeys, wanted: RegExp) =>
  waitUntil(() => wanted.test(title(setup)), `a title like ${wanted}`, { timeout: 8000 });

const restoring =
  (restore: (api: SettingsApi) => Restore, more: Partial<SettingsApi> = {}) =>
  (api: SettingsApi): Partial<SettingsApi> => ({ restorePreviousKey: restore(api), ...more });
const keyOfTwo = channelOfTwo().apiKey!.id;
const leaked = { ...previous, exposed: { at: instant(-1), where: 'GitHub' } };
const failing = (code: SettingsErrorCode) => restoring(() => () => Promise.reject(new SettingsError(code, 'No.')));

/** Carries it out, and loses the reply. */
const losing =
  (api: SettingsApi): Restore =>
  async (...request) => {
    await api.restorePreviousKey!(...request);
    throw new SettingsError('network', 'Lost.');
  };
const neverArriving = (): Restore => () => Promise.reject(new SettingsError('network', 'Lost.'));

describe('the question of keeping the old key', () => {
  afterEach(() => resetMouse());

  it('says what becomes of both keys, focuses Cancel, and is no danger where nobody uses the new one', async () => {
    const setup = await ask();
    expect(setup.text())
      .to.include('The old key ending in 81c0 becomes the current key again.')
      .and.to.include('The new key ending in 3f9a stops working immediately. The new key hasn’t been used yet.');
    expect(verb(setup).textContent.trim()).to.equal('Keep the old key');
    expect(verb(setup).matches('.danger')).to.be.false;
    await waitUntil(() => setup.dialog.shadowRoot!.activeElement?.textContent.trim() === 'Cancel');
    await expect(setup.dialog).to.be.accessible();
    setup.button('Cancel')!.click();
    await waitUntil(() => !setup.dialog.open);
    expect([setup.restorings, typesOf(setup.events)]).to.deep.equal([[], ['ba-dialog-close']]);
  });

  it('says when the new key was used, and is a danger then', async () => {
    const setup = await ask();
    setup.change((channel) => ({
      ...channel,
      apiKey: { ...channel.apiKey!, lastUsedAt: new Date(Date.now() - 120_000).toISOString() },
    }));
    await readChannel(setup.api, 'support-bot', 'rasa');
    await waitUntil(() => setup.text().includes('The new key was last used 2 minutes ago.'));
    expect(setup.text()).to.include('Messages sent with it will be rejected.');
    expect(verb(setup).matches('.danger')).to.be.true;
    await expect(setup.dialog).to.be.accessible();
  });

  it('says that the old key has stopped meanwhile', async () => {
    const setup = await ask();
    setup.change((channel) => ({ ...channel, previousKey: null }));
    await readChannel(setup.api, 'support-bot', 'rasa');
    await shows(setup, /^The old key has already stopped/);
    expect(setup.text()).to.include('The key ending in 81c0 can’t be brought back.');
    expect(setup.button('Keep the old key')).to.be.undefined;
    await expect(setup.dialog).to.be.accessible();
    setup.button('Close')!.click();
    await waitUntil(() => !setup.dialog.open);
  });

  it('says that the old key has leaked meanwhile, and is only left', async () => {
    const setup = await ask();
    setup.change((channel) => ({ ...channel, previousKey: leaked }));
    await readChannel(setup.api, 'support-bot', 'rasa');
    await shows(setup, /^The old key has leaked/);
    expect(setup.text()).to.include('The key ending in 81c0 has leaked, so it can’t be brought back.');
    expect([...setup.dialog.renderRoot.querySelectorAll('.dialog-actions button')].length).to.equal(1);
    await expect(setup.dialog).to.be.accessible();
    setup.button('Close')!.click();
    await waitUntil(() => !setup.dialog.open);
    expect(setup.restorings).to.deep.equal([]);
  });

  it('is not offered for a key that has leaked, which is said', async () => {
    const setup = await openWithTwoKeys({ channels: [channelOfTwo({ used: null, previousKey: leaked })] });
    expect(setup.text()).to.include('The key ending in 81c0 has leaked, so it can’t be brought back.');
    expect(setup.button('Keep the old key')).to.be.undefined;
    await expect(setup.dialog).to.be.accessible();
  });

  it('is not offered again after a refusal, where the old key has leaked meanwhile', async () => {
    const setup: TwoKeys = await ask({
      api: restoring(() => () => {
        setup.change((channel) => ({ ...channel, previousKey: leaked }));
        return Promise.reject(new SettingsError('invalid', 'No.'));
      }),
    });
    verb(setup).click();
    await shows(setup, /^The old key was not brought back/);
    await readChannel(setup.api, 'support-bot', 'rasa');
    await waitUntil(() => !setup.button('Try again'), 'it cannot be tried again');
  });

  it('says that it is back already', async () => {
    const setup = await ask();
    const { endsAt: _endsAt, ...key } = previous;
    setup.change((channel) => ({ ...channel, apiKey: { ...key, version: 'back' }, previousKey: null }));
    await readChannel(setup.api, 'support-bot', 'rasa');
    await shows(setup, /^The old key is back/);
  });

  it('says within which time the new key stops', async () => {
    const setup = await ask({ api: (api) => ({ supports: { ...api.supports, revocation: { withinSeconds: 60 } } }) });
    expect(setup.text()).to.include('The new key ending in 3f9a stops working within 1 minute.');
  });

  it('is not answered by the second tap of a double tap', async () => {
    const setup = await openWithTwoKeys({ channels: [channelOfTwo({ used: null })] });
    setup.button('Keep the old key')!.click();
    await shows(setup, /^Keep the old key for Rasa\?/);
    const { left, top, width, height } = verb(setup).getBoundingClientRect();
    const position: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
    await sendMouse({ type: 'click', position });
    expect(setup.restorings).to.deep.equal([]);
    await aTimeout(600);
    await sendMouse({ type: 'click', position });
    await waitUntil(() => setup.restorings.length === 1);
  });

  it('is reached and answered by the keyboard alone', async () => {
    const setup = await openWithTwoKeys({ channels: [channelOfTwo({ used: null })] });
    setup.button('Keep the old key')!.focus();
    await sendKeys({ press: 'Enter' });
    await shows(setup, /^Keep the old key for Rasa\?/);
    await waitUntil(() => setup.dialog.shadowRoot!.activeElement?.textContent.trim() === 'Cancel');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await shows(setup, /^The old key is back/);
  });
});

describe('bringing the old key back', () => {
  it('is done: says what is so, and tells the host', async () => {
    const setup = await ask();
    verb(setup).click();
    await shows(setup, /^The old key is back/);
    expect(setup.text())
      .to.include('The key ending in 81c0 is the current key again.')
      .and.to.include('The key ending in 3f9a no longer works.');
    expect(setup.restorings.length).to.equal(1);
    expect(setup.restorings[0]).to.include({ previousKeyId: 'key-rasa-0', expectedVersion: 'rasa-1' });
    expect(typesOf(setup.events)).to.deep.equal(['ba-previous-key-restored']);
    await expect(setup.dialog).to.be.accessible();
    setup.button('Close')!.click();
    await waitUntil(() => !setup.dialog.open);
  });

  it('says nothing of the end of a key that the service still lists', async () => {
    const setup = await ask({
      api: restoring((api) => async (...request) => {
        const { previousKey: _none, apiKey, ...channel } = await api.restorePreviousKey!(...request);
        const listed = { id: keyOfTwo, hint: '3f9a', createdAt: instant(-1), endsAt: instant(1) };
        setup.change(() => ({ ...channel, apiKey, previousKey: listed }));
        return { ...channel, apiKey, previousKey: listed };
      }),
    });
    verb(setup).click();
    await shows(setup, /^The old key is back/);
    await readChannel(setup.api, 'support-bot', 'rasa');
    await setup.dialog.updateComplete;
    expect(setup.text())
      .to.include('The key ending in 81c0 is the current key again.')
      .and.not.include('no longer works');
    setup.change((channel) => ({ ...channel, previousKey: null }));
    await readChannel(setup.api, 'support-bot', 'rasa');
    await waitUntil(() => setup.text().includes('The key ending in 3f9a no longer works.'), 'once it is gone');
  });

  it('stays open while it works, and says what it does', async () => {
    let refuse = () => {};
    const setup = await ask({
      api: restoring(
        () => () => new Promise((_, reject) => (refuse = () => reject(new SettingsError('invalid', 'No.')))),
      ),
    });
    verb(setup).click();
    await shows(setup, /^Bringing back the old key…/);
    await sendKeys({ press: 'Escape' });
    expect(setup.dialog.open).to.be.true;
    await expect(setup.dialog).to.be.accessible();
    refuse();
    await shows(setup, /^The old key was not brought back/);
  });

  const refusals: readonly [SettingsErrorCode, RegExp, RegExp, canRetry: boolean][] = [
    ['offline', /^The old key was not brought back/, /not sent.*the current key still works/, true],
    ['invalid', /^The old key was not brought back/, /still the one ending in 3f9a/, true],
    ['forbidden', /^The old key was not brought back/, /permission to bring this key back/, true],
    ['superseded', /^The old key has already stopped/, /81c0 can’t be brought back/, false],
  ];
  for (const [code, wanted, words, canRetry] of refusals)
    it(`is refused: ${code}`, async () => {
      const setup = await ask({ api: failing(code) });
      verb(setup).click();
      await shows(setup, wanted);
      expect(setup.text()).to.match(words);
      expect(typesOf(setup.events).at(-1)).to.equal('ba-key-regenerate-failed');
      await expect(setup.dialog).to.be.accessible();
      expect(setup.button('Try again') !== undefined).to.equal(canRetry);
      if (!canRetry) return;
      setup.button('Try again')!.click();
      await shows(setup, /^Keep the old key for Rasa\?/);
    });

  it('asks for a sign-in, and goes on with the same request', async () => {
    let isSignedIn = false;
    const setup = await ask({
      api: restoring(
        (api) =>
          (...request) =>
            isSignedIn
              ? api.restorePreviousKey!(...request)
              : Promise.reject(new SettingsError('reauthentication-required', 'Sign in.')),
      ),
    });
    setup.provider.addEventListener('ba-auth-required', (event) => {
      event.preventDefault();
      isSignedIn = true;
      event.detail.retry();
    });
    verb(setup).click();
    await waitUntil(() => /signed in again/.test(setup.text()));
    expect(title(setup)).to.equal('Keep the old key for Rasa?');
    verb(setup).click();
    await shows(setup, /^The old key is back/);
  });

  it('is done, where the reply was lost and the old key is the current one', async () => {
    const setup = await ask({ api: restoring(losing, { supports: { overlap } }) });
    verb(setup).click();
    await shows(setup, /^The old key is back/);
    expect(typesOf(setup.events)).to.deep.equal(['ba-previous-key-restored']);
  });

  it('is unknown, where the reply was lost and the key is the same', async () => {
    const setup = await ask({ api: restoring(neverArriving, { supports: { overlap } }) });
    verb(setup).click();
    await shows(setup, /^We don’t know yet if the old key is back/);
    expect(setup.text()).to.include('The key ending in 3f9a was still valid at').and.not.to.include('second key');
    expect(setup.button('Check again')).to.exist;
    await waitUntil(() => setup.events.length > 0, 'it is told, in a task of its own');
    expect(typesOf(setup.events)).to.deep.equal(['ba-key-outcome-unknown']);
    await expect(setup.dialog).to.be.accessible();
    setup.button('Close')!.click();
    await waitUntil(() => !setup.dialog.open);
  });

  it('is unknown, where nothing can be read', async () => {
    let isSent = false;
    const setup = await ask({
      api: (api) => ({
        supports: { overlap },
        restorePreviousKey: () => ((isSent = true), Promise.reject(new SettingsError('network', 'Lost.'))),
        getChannel: (...ids) => (isSent ? Promise.reject(new SettingsError('server', 'No.')) : api.getChannel(...ids)),
      }),
    });
    verb(setup).click();
    await shows(setup, /^We don’t know yet if the old key is back/);
    expect(setup.text()).to.include('nothing more is certain');
  });

  it('is unknown, where someone else has changed the key', async () => {
    const setup: TwoKeys = await ask({
      api: restoring(
        () => () => {
          setup.change((channel) => ({
            ...channel,
            apiKey: { ...channel.apiKey!, id: 'key-other', hint: 'beef', version: 'other' },
          }));
          return Promise.reject(new SettingsError('network', 'Lost.'));
        },
        { supports: { overlap } },
      ),
    });
    verb(setup).click();
    await shows(setup, /^Someone else changed this key/);
    expect(setup.text()).to.include('neither the one you were shown nor the old one').and.to.include('ending beef');
    expect(setup.button('Regenerate again…')).to.be.undefined;
    await expect(setup.dialog).to.be.accessible();
  });

  it('ends as a conflict, where another key is the current one', async () => {
    const setup: TwoKeys = await ask({
      api: restoring(() => () => {
        setup.change((channel) => ({
          ...channel,
          apiKey: { ...channel.apiKey!, id: 'key-other', hint: 'beef', version: 'other' },
        }));
        return Promise.reject(new SettingsError('conflict', 'Changed.'));
      }),
    });
    verb(setup).click();
    await shows(setup, /^Someone else changed this key/);
    expect(setup.text()).to.include('Your request changed nothing.').and.to.include('ending beef');
    expect(setup.button('Regenerate again…')).to.be.undefined;
    await expect(setup.dialog).to.be.accessible();
  });

  it('says that another key replaced it since', async () => {
    const setup = await ask();
    verb(setup).click();
    await shows(setup, /^The old key is back/);
    setup.change((channel) => ({
      ...channel,
      apiKey: { ...channel.apiKey!, id: 'key-other', hint: 'beef', version: 'other' },
    }));
    await readChannel(setup.api, 'support-bot', 'rasa');
    await shows(setup, /^Someone else changed this key/);
    expect(setup.text()).to.include('brought back, but it has been replaced since').and.to.include('ending beef');
    await expect(setup.dialog).to.be.accessible();
  });
});
