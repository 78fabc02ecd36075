import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { LitElement, type TemplateResult } from 'lit';
import '../../src/define.js';
import { type SettingsApi, SettingsError } from '../../src/index.js';
import { resolveMessages } from '../../src/localization/resolve-messages.js';
import { stubApi } from '../../src/testing/stub-api.js';
import { findByRole, visibleElements, waitForRole } from '../support/deep-query.js';
import { RegenerateKeyPage } from '../support/regenerate-key.page.js';
import { until } from '../support/until.js';
import { en as english } from '../../src/localization/en.js';

const en = resolveMessages(english, undefined, 'en');

const slots = ['channels-end', 'channels-empty', 'channel-note', 'channel-end', 'impact'];
/** The names of the same places in the elements that have them themselves. */
const inList: Readonly<Record<string, string>> = { 'channels-end': 'end', 'channels-empty': 'empty' };
const inChannel: Readonly<Record<string, string>> = { 'channel-note': 'note', 'channel-end': 'end' };

const contentFor = (names: Readonly<Record<string, string>> = {}) =>
  slots.map((slot) => html`<p slot=${names[slot] ?? slot}>Host’s ${slot}</p>`);

const route = '/projects/support-bot/settings/channels/rasa';

/** The places in a project with channels, from each element around them. */
const elements: Readonly<Record<string, (content: unknown) => TemplateResult>> = {
  'ba-settings-app': (content) => html`<ba-settings-app route=${route}>${content}</ba-settings-app>`,
  'ba-project-settings': (content) =>
    html`<ba-project-settings project-id="support-bot" tab="channels" channel-id="rasa"
      >${content}</ba-project-settings
    >`,
  'ba-channel-list': (content) =>
    html`<ba-channel-list project-id="support-bot" channel-id="rasa">${content}</ba-channel-list>`,
  'ba-channel-settings': (content) =>
    html`<ba-channel-settings project-id="support-bot" channel-id="rasa">${content}</ba-channel-settings>`,
};
const namesOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'ba-channel-list': inList,
  'ba-channel-settings': inChannel,
};

async function show(content: TemplateResult, api: SettingsApi = stubApi()): Promise<HTMLElement> {
  await emulateMedia({ reducedMotion: 'reduce' });
  return fixture<HTMLElement>(html`<ba-provider .api=${api}>${content}</ba-provider>`);
}

/** What of the host's is seen, in the order of the page. */
const seen = (root: Element) =>
  [...root.querySelectorAll<HTMLElement>('p[slot]')]
    .filter((one) => one.checkVisibility())
    .map((one) => one.textContent.replace('Host’s ', ''));
const noteIn = (root: Element) =>
  [...visibleElements(root)].find((one) => one.part.contains('note') && one.checkVisibility());
const emptyIn = (root: Element) =>
  [...visibleElements(root)].find((one) => one.part.contains('empty') && one.checkVisibility());

const isOpen = (root: Element) => findByRole(root, 'button', en.regenerateKeyOf('Rasa'));
const script = { choose: async (element: HTMLElement) => element.click() };

for (const [name, element] of Object.entries(elements)) {
  const hasList = name !== 'ba-channel-settings';

  describe(`what a host puts into <${name}>`, () => {
    it('stands in the open channel, below the channels and in the question', async () => {
      const root = await show(element(contentFor(namesOf[name])));
      await until(() => isOpen(root), 'the channel is open');
      const around = [...(hasList ? ['channels-end'] : []), 'channel-note', 'channel-end'];
      await until(() => seen(root).length === around.length, 'the host’s content is seen');
      expect(seen(root)).to.deep.equal(around);
      expect(noteIn(root), 'our note gives way').to.equal(undefined);
      const page = new RegenerateKeyPage(root, script);
      await page.askToRegenerate('Rasa');
      expect(seen(root)).to.include('impact');
      const impact = root.querySelector<HTMLElement>('[slot=impact]')!;
      const box = findByRole(root, 'alertdialog')!.getBoundingClientRect();
      expect(impact.getBoundingClientRect().left).to.be.greaterThan(box.left);
      findByRole(root, 'button', en.cancel)!.click();
    });

    it('is missed nowhere: our own note stands where there is none', async () => {
      const root = await show(element(html``));
      await until(() => isOpen(root), 'the channel is open');
      expect(noteIn(root)!.textContent).to.include(en.noteAfter);
    });

    it('may come and go at any time', async () => {
      const root = await show(element(html``));
      await until(() => isOpen(root), 'the channel is open');
      const note = document.createElement('p');
      note.slot = namesOf[name]?.['channel-note'] ?? 'channel-note';
      note.textContent = 'Host’s channel-note';
      root.firstElementChild!.append(note);
      await until(() => !noteIn(root), 'our note gives way');
      expect(seen(root)).to.deep.equal(['channel-note']);
      note.remove();
      await until(() => noteIn(root), 'it is back');
    });
  });

  if (!hasList) continue;
  describe(`without channels, what a host puts into <${name}>`, () => {
    const without = () => stubApi({ channels: [] });

    it('stands in the place of what we say there', async () => {
      const root = await show(element(contentFor(namesOf[name])), without());
      await until(() => seen(root).includes('channels-empty'), 'the host’s content is seen');
      expect(seen(root)).to.include('channels-end');
      expect(emptyIn(root)).to.equal(undefined);
    });

    it('is missed nowhere: we say that there are none', async () => {
      const root = await show(element(html``), without());
      await until(() => emptyIn(root), 'it is said');
      expect(emptyIn(root)!.textContent).to.include(en.noChannels);
    });
  });

  it(`<${name}>: what a new key means stands in the question also where the channels cannot be read`, async () => {
    const api: SettingsApi = {
      ...stubApi(),
      getProject: () => Promise.reject(new SettingsError('server', 'No.')),
      listChannels: () => Promise.reject(new SettingsError('server', 'No.')),
    };
    const root = await show(element(contentFor(namesOf[name])), api);
    await waitForRole(root, 'alert');
    expect(seen(root), 'nothing of it is seen before').not.to.include('impact');
    const dialog = await until(() => dialogIn(root), 'the dialog is loaded');
    dialog.showModal();
    await waitForRole(root, 'button', en.regenerate);
    expect(seen(root)).to.include('impact');
    findByRole(root, 'button', en.cancel)!.click();
  });
}

function dialogIn(root: Element) {
  const found = [...visibleElements(root)].find((one) => one.localName === 'ba-regenerate-key-dialog');
  return found instanceof LitElement ? (found as HTMLElementTagNameMap['ba-regenerate-key-dialog']) : undefined;
}

describe('a host’s own content', () => {
  it('moves with the channel that is opened', async () => {
    const root = await show(elements['ba-settings-app']!(contentFor()));
    await until(() => isOpen(root), 'the channel is open');
    const end = root.querySelector<HTMLElement>('[slot=channel-end]')!;
    const before = end.getBoundingClientRect().top;
    (await waitForRole(root, 'button', /^Universal/)).click();
    await until(() => findByRole(root, 'button', en.regenerateKeyOf('Universal')), 'the other one is open');
    await until(() => end.checkVisibility() && end.getBoundingClientRect().top !== before, 'it stands there now');
    expect(noteIn(root)).to.equal(undefined);
  });

  it('is shown again where a list is empty for a second time', async () => {
    let isEmpty = true;
    const stub = stubApi();
    const api: SettingsApi = {
      ...stub,
      listChannels: (...request) => (isEmpty ? Promise.resolve({ items: [] }) : stub.listChannels(...request)),
    };
    const list = (id: string) =>
      html`<ba-channel-list project-id=${id}><p slot="empty">Host’s empty</p></ba-channel-list>`;
    const root = await show(list('support-bot'), api);
    await until(() => seen(root).includes('empty'), 'it is seen');
    const element = root.querySelector('ba-channel-list')!;
    isEmpty = false;
    element.api = { ...api, id: 'another' };
    await until(() => findByRole(root, 'button', /^Rasa/), 'there are channels');
    expect(seen(root)).to.deep.equal([]);
    element.querySelector('p')!.remove();
    isEmpty = true;
    element.api = { ...api, id: 'a third' };
    await until(() => emptyIn(root), 'what we say is seen');
  });
});
