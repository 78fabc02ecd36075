import { expect, html } from '@open-wc/testing';
import { SettingsError } from '../../src/index.js';
import { en } from '../../src/localization/en.js';
import { denied, mendPlatform, taken, withClipboard } from '../../src/testing/broken-platform.test-setup.js';
import { connected, type ConnectedOptions } from '../../src/testing/connected.test-setup.js';
import { pause } from '../../src/testing/pause.test-setup.js';
import { Announcements } from './announcements.test-setup.js';
import { findByRole, focusedElement, waitForRole } from '../support/deep-query.js';
import { until } from '../support/until.js';

async function setup(options: ConnectedOptions = {}, content = 'settings') {
  const { provider, api } = await connected(
    content === 'settings'
      ? html`<ba-channel-settings project-id="support-bot" channel-id="rasa"></ba-channel-settings>`
      : html`<ba-channel-list project-id="support-bot"></ba-channel-list>`,
    options,
  );
  withClipboard(taken);
  await waitForRole(provider, content === 'settings' ? 'group' : 'searchbox');
  const announcements = new Announcements(provider);
  const click = async (name: string | RegExp) => (await waitForRole(provider, 'button', name)).click();
  /** Everything that was said after a while in which more could have been. */
  const heard = async (count: number) => {
    await until(() => announcements.heard.length >= count, `${count} were heard`, 5).catch(() => undefined);
    await pause(400);
    return announcements.take();
  };
  const regenerate = async () => {
    await click(/^Regenerate the API key/);
    await until(() => findByRole(provider, 'alertdialog'), 'the question is asked');
    const verb = () => findByRole(findByRole(provider, 'alertdialog')!, 'button', 'Regenerate') as HTMLButtonElement;
    await until(() => !verb().disabled, 'it can be answered');
    announcements.take();
    verb().click();
  };
  return { provider, api, click, heard, regenerate };
}

/** An answer that takes a while, as they do. */
const slowly: ConnectedOptions = {
  api: (stub) => ({ regenerateKey: (...request) => pause(600).then(() => stub.regenerateKey(...request)) }),
};

describe('what is read out', () => {
  afterEach(mendPlatform);

  it('is that a key is shown, and hidden', async () => {
    const { click, heard } = await setup();
    await click('Show API key');
    expect(await heard(1)).to.deep.equal([en.keyShown]);
    await click('Hide API key');
    expect(await heard(1)).to.deep.equal([en.keyHidden]);
  });

  it('is every copy, also the second', async () => {
    const { click, heard } = await setup();
    await click('Copy API key');
    expect(await heard(1)).to.deep.equal([en.keyCopied]);
    await click('Copy API key');
    expect(await heard(1)).to.deep.equal([en.keyCopied]);
  });

  it('is that the clipboard refused, once', async () => {
    const { click, heard } = await setup();
    withClipboard(denied);
    await click('Copy API key');
    expect(await heard(1)).to.deep.equal([en.copyDenied]);
  });

  it('is what a verification found, every time', async () => {
    const { click, heard } = await setup();
    for (let time = 0; time < 2; time++) {
      await click('Verify');
      expect(await heard(1)).to.deep.equal([en.verified.integrated]);
    }
  });

  it('is that a verification failed', async () => {
    const { click, heard } = await setup({
      api: () => ({ verifyChannel: () => Promise.reject(new SettingsError('forbidden', 'No.')) }),
    });
    await click('Verify');
    expect(await heard(1)).to.have.length(1);
  });

  it('is the end of a regeneration, once; its beginning is the title, which has the focus', async () => {
    const { heard, regenerate, provider } = await setup(slowly);
    await regenerate();
    await until(() => focusedElement()?.textContent?.trim() === en.requesting, 'the title has the focus');
    expect(await heard(1)).to.deep.equal([en.regeneratedInField]);
    expect(findByRole(provider, 'alertdialog')).to.be.undefined;
  });

  it('is that the answer was lost and is looked for, and what was found', async () => {
    let calls = 0;
    const { heard, regenerate } = await setup({
      api: (stub) => ({
        regenerateKey: async (...request) => {
          await pause(600);
          if (++calls === 1) throw new TypeError('Failed to fetch');
          return stub.regenerateKey(...request);
        },
      }),
    });
    await regenerate();
    expect(await heard(2)).to.deep.equal([`${en.reconciling} ${en.reconcilingHint}`, en.regeneratedInField]);
  }).timeout(40_000);

  it('is once that the key is there, where two elements show the channel', async () => {
    const { heard, regenerate, provider } = await setup(slowly);
    const other = provider.firstElementChild!.cloneNode() as HTMLElement;
    provider.append(other);
    await waitForRole(other, 'group');
    await regenerate();
    expect(await heard(1)).to.deep.equal([en.regeneratedInField]);
  });

  it('is once that a key was made though its dialog was gone meanwhile', async () => {
    const { heard, regenerate, provider, api } = await setup(slowly);
    await regenerate();
    await pause(100);
    // A host draws the channel anew: the dialog that asked is no more.
    provider.firstElementChild!.remove();
    const settings = document.createElement('ba-channel-settings');
    Object.assign(settings, { api, projectId: 'support-bot', channelId: 'rasa' });
    provider.append(settings);
    await waitForRole(settings, 'group');
    expect(await heard(1)).to.deep.equal([en.regeneratedInField]);
  });

  it('is how many a search has found, once for a question', async () => {
    const { provider, heard, click } = await setup({}, 'list');
    (findByRole(provider, 'searchbox') as HTMLInputElement).focus();
    document.execCommand('insertText', false, 'ras'); // In one go: a slow machine would search for its parts.
    expect(await heard(1)).to.deep.equal([en.channelCount(1, '1')]);
    document.execCommand('insertText', false, 'xyz');
    expect(await heard(1)).to.deep.equal([en.channelCount(0, '0')]);
    await click(en.clearSearch);
    expect(await heard(1)).to.deep.equal([en.channelCount(2, '2')]);
  });
});
