import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../src/define.js';
import type { SettingsApi } from '../../src/index.js';
import { en } from '../../src/localization/en.js';
import { stubApi } from '../../src/testing/stub-api.js';
import { findByRole, waitForRole } from '../support/deep-query.js';
import { until } from '../support/until.js';
import { regenerate } from './channel-page.test-setup.js';

/** Elements in the page, and others that the page has moved to a frame, as to a window of their own. */
async function openPage(methods: Partial<SettingsApi> = {}) {
  await emulateMedia({ reducedMotion: 'reduce' });
  const heard: string[] = [];
  const api: SettingsApi = { ...stubApi({ reveals: false }), ...methods };
  const page = await fixture<HTMLElement>(html`<div></div>`);
  page.addEventListener('ba-key-regenerated', ({ type }) => heard.push(type));
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe
      title="A window"
      style="inline-size: 700px; block-size: 500px"
      srcdoc=${'<title>A window</title>'}
    ></iframe>`,
  );
  await until(() => frame.contentDocument?.title === 'A window', 'the frame is loaded');
  const addTo = async (place: Element) => {
    const settings = document.createElement('ba-channel-settings');
    Object.assign(settings, { api, projectId: 'support-bot', channelId: 'rasa' });
    place.append(settings);
    await until(() => settings.renderRoot.querySelector('.whole'), 'the channel is shown');
    return settings;
  };
  const confirmIn = async (settings: Element) => {
    (await waitForRole(settings, 'button', regenerate)).click();
    const dialog = await waitForRole(settings, 'alertdialog', en.confirmTitle('Rasa'));
    const confirm = () => findByRole(dialog, 'button', en.regenerate) as HTMLButtonElement | undefined;
    await until(() => confirm()?.disabled === false, 'it can be confirmed');
    confirm()!.click();
  };
  return { page, frame, body: frame.contentDocument!.body, heard, addTo, confirmIn };
}

const keyIn = (settings: Element) => waitForRole(settings, 'textbox', en.apiKey) as Promise<HTMLInputElement>;

describe('when a window goes with the elements in it', () => {
  it('a key that is shown once is shown in the page', async () => {
    const { page, frame, body, addTo, confirmIn } = await openPage();
    const inFrame = await addTo(body);
    const inPage = await addTo(page);
    await confirmIn(inFrame);
    const { value } = await keyIn(inFrame);
    frame.remove();
    expect((await keyIn(inPage)).value).to.equal(value);
    (await waitForRole(inPage, 'button', en.savedIt)).click();
  });

  it('the page hears what comes of a request, and shows the key', async () => {
    let answer = (): void => undefined;
    const { regenerateKey } = stubApi();
    const { page, frame, body, heard, addTo, confirmIn } = await openPage({
      regenerateKey: async (...args) => (
        await new Promise<void>((resolve) => (answer = resolve)),
        regenerateKey(...args)
      ),
    });
    const inPage = await addTo(page);
    await confirmIn(await addTo(body));
    frame.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    answer();
    expect((await keyIn(inPage)).value).to.not.equal('');
    expect(heard).to.deep.equal(['ba-key-regenerated']);
    (await waitForRole(inPage, 'button', en.savedIt)).click();
  });
});
