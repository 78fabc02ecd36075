import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../src/define.js';
import type { BaChannelSettings } from '../../src/index.js';
import { ar } from '../../src/localization/ar.js';
import { de } from '../../src/localization/de.js';
import { en } from '../../src/localization/en.js';
import { stubApi, stubChannel } from '../../src/testing/stub-api.js';
import { tabbableElements } from '../../src/ui/focus/tabbable-elements.js';
import { findByRole, waitForRole } from '../support/deep-query.js';
import { until } from '../support/until.js';

/** A document beside the test's own, in a frame of the same origin. */
async function openFrame(attributes = 'lang="en"') {
  await emulateMedia({ reducedMotion: 'reduce' });
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe
      title="Another document"
      style="inline-size: 700px; block-size: 500px"
      srcdoc=${`<!doctype html><html ${attributes}><title>Another document</title><body></body></html>`}
    ></iframe>`,
  );
  await until(() => frame.contentDocument?.title === 'Another document', 'the frame is loaded');
  return { frame, page: frame.contentDocument!, view: frame.contentWindow as Window & typeof globalThis };
}

async function settingsIn(page: Document) {
  const settings = document.createElement('ba-channel-settings');
  Object.assign(settings, { api: stubApi(), projectId: 'support-bot', channelId: 'rasa' });
  document.body.append(settings);
  await waitForRole(settings, 'button', en.revealKey);
  page.body.append(settings);
  await waitForRole(settings, 'button', en.revealKey);
  return settings;
}

async function showKey(settings: BaChannelSettings) {
  findByRole(settings, 'button', en.revealKey)!.click();
  const field = () => findByRole(settings, 'textbox', en.apiKey) as HTMLInputElement | undefined;
  return until(() => (field()?.value ? field() : undefined), 'the key is shown');
}

describe('an element in another document', () => {
  for (const language of [de, ar])
    it(`speaks the language of that document: ${language.locale}`, async () => {
      const { page } = await openFrame(`lang="${language.locale}"`);
      const list = document.createElement('ba-channel-list');
      Object.assign(list, { api: stubApi(), projectId: 'support-bot' });
      const provider = Object.assign(document.createElement('ba-provider'), { messages: [de, ar] });
      provider.append(list);
      document.body.append(provider);
      page.body.append(provider);
      await waitForRole(list, 'searchbox', language.searchChannels);
      expect(list.renderRoot.querySelector('[dir]')?.getAttribute('dir') ?? 'ltr').to.equal(
        language === ar ? 'rtl' : 'ltr',
      );
    });

  it('asks about two keys with the looks of that question there, and wherever it goes from there', async () => {
    const { page } = await openFrame();
    const dialog = document.createElement('ba-regenerate-key-dialog');
    Object.assign(dialog, {
      api: stubApi({ overlap: { seconds: [3600] } }),
      projectId: 'support-bot',
      channelId: 'rasa',
    });
    for (const { body } of [page, document, page]) {
      body.append(dialog);
      dialog.showModal();
      const choice = await waitForRole(dialog, 'group', en.stopQuestion);
      expect(getComputedStyle(choice).borderTopStyle, 'a group has an edge by itself').to.equal('none');
      dialog.close();
      await dialog.updateComplete;
    }
    dialog.remove();
  });

  it('draws the rows that one sees in a box of a shadow tree of that document', async () => {
    const { page } = await openFrame();
    const around = page.createElement('div');
    const box = page.createElement('div');
    box.style.cssText = 'block-size: 300px; overflow: auto';
    around.attachShadow({ mode: 'open' }).append(box);
    page.body.append(around);
    const channels = Array.from({ length: 1000 }, (_, index) => stubChannel(`c${index}`, { type: 'rasa' }));
    const api = { ...stubApi(), listChannels: async () => ({ items: channels, total: channels.length }) };
    const list = Object.assign(document.createElement('ba-channel-list'), { api, projectId: 'support-bot' });
    box.append(list);
    await waitForRole(list, 'button', /^C0/);
    box.scrollTop = box.scrollHeight / 2;
    const rows = () => [...list.renderRoot.querySelectorAll<HTMLElement>('li[data-index]')];
    await until(() => rows().some((row) => Number(row.dataset['index']) === 500), 'the middle is drawn');
  });

  it('finds what Tab stops at in what that document slots', async () => {
    const { page } = await openFrame();
    const settings = await settingsIn(page);
    const impact = page.createElement('p');
    impact.slot = 'impact';
    impact.append(Object.assign(page.createElement('a'), { href: '#more', textContent: 'More on it' }));
    settings.append(impact);
    findByRole(settings, 'button', /^Regenerate the API key/)!.click();
    const dialog = await waitForRole(settings, 'alertdialog', /^Regenerate/);
    await until(() => [...tabbableElements(dialog)].some((stop) => stop.localName === 'a'), 'the link is one of them');
  });

  it('asks the clipboard of the window that was pressed in', async () => {
    const { page, view } = await openFrame();
    const settings = await settingsIn(page);
    await showKey(settings);
    const copied: string[] = [];
    const clipboard = { writeText: async (text: string) => void copied.push(text) };
    Object.defineProperty(view.navigator, 'clipboard', { value: clipboard, configurable: true });
    findByRole(settings, 'button', en.copyKey)!.click();
    await until(() => copied.length === 1, 'it is copied there');
  });

  it('drops a key that is shown when that document goes', async () => {
    const { page, view } = await openFrame();
    const field = await showKey(await settingsIn(page));
    view.dispatchEvent(new view.PageTransitionEvent('pagehide'));
    await until(() => field.value === '', 'the field is empty');
  });

  it('may stand in one that is drawn nowhere', async () => {
    const page = document.implementation.createHTMLDocument();
    const list = Object.assign(document.createElement('ba-channel-list'), { api: stubApi(), projectId: 'support-bot' });
    page.body.append(list);
    document.body.append(list);
    await waitForRole(list, 'searchbox', en.searchChannels);
    list.remove();
  });
});
