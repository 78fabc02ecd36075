import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import type { BaSettingsApp } from '../app/ba-settings-app.js';
import '../define.js';
import type { BaProvider } from '../elements/ba-provider/ba-provider.js';
import { ar } from '../localization/ar.js';
import { de } from '../localization/de.js';
import { ja } from '../localization/ja.js';
import { stubApi, stubChannel } from '../testing/stub-api.js';
import { focusedElement } from '../ui/focus/focused-element.js';
import { waitUntil } from '../testing/wait-until.test-setup.js';

const page = document.documentElement;
const api = stubApi();
const list = html`<ba-channel-list project-id="support-bot"></ba-channel-list>`;
const settings = html`<ba-project-settings project-id="support-bot" tab="general"></ba-project-settings>`;

const within = (root: Element, tag: string) => root.querySelector<HTMLElement>(tag)!.shadowRoot!;
const countOf = (root: Element) => within(root, 'ba-channel-list').querySelector('.count')?.textContent;
const hasCount = (root: Element, text: string) => waitUntil(() => countOf(root) === text, text);
const directionOf = (element: Element) => getComputedStyle(element).direction;

async function provided(
  content: TemplateResult,
  options: Partial<Pick<BaProvider, 'locale' | 'messages' | 'dir'>> = {},
) {
  const provider = document.createElement('ba-provider');
  const place = await fixture<HTMLElement>(html`<div></div>`);
  Object.assign(provider, { api, ...options });
  place.append(provider);
  const { render } = await import('lit');
  render(content, provider);
  return { place, provider };
}

describe('the language of an element', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  afterEach(() => {
    page.removeAttribute('lang');
    page.removeAttribute('dir');
  });

  it('is its provider’s: two on one page may differ', async () => {
    const one = await provided(list, { locale: 'de', messages: [de, ar] });
    const other = await provided(list, { locale: 'ar', messages: [de, ar] });
    await hasCount(one.provider, '2 Kanäle');
    await hasCount(other.provider, 'قناتان');
  });

  it('is the page’s where no provider says one', async () => {
    page.lang = 'de-AT';
    const { provider } = await provided(list, { messages: de });
    await hasCount(provider, '2 Kanäle');
  });

  it('is that of the nearest part of the page, also out of a shadow tree', async () => {
    page.lang = 'en';
    const place = await fixture<HTMLElement>(html`<div lang="de"><section></section></div>`);
    const tree = place.firstElementChild!.attachShadow({ mode: 'open' });
    const app = document.createElement('ba-settings-app');
    Object.assign(app, {
      api,
      messages: de,
      route: { view: 'project-settings', projectId: 'support-bot', tab: 'channels' },
    });
    tree.append(app);
    await waitUntil(() =>
      app.renderRoot?.querySelector('ba-project-settings')?.shadowRoot?.querySelector('ba-channel-list'),
    );
    await hasCount(app.renderRoot.querySelector('ba-project-settings')!.shadowRoot as unknown as Element, '2 Kanäle');
  });

  it('follows the page as it changes', async () => {
    page.lang = 'en';
    const { place, provider } = await provided(list, { messages: [de, ja] });
    await hasCount(provider, '2 channels');
    page.lang = 'de';
    await hasCount(provider, '2 Kanäle');
    place.lang = 'ja';
    await hasCount(provider, '2 件のチャネル');
    place.removeAttribute('lang');
    await hasCount(provider, '2 Kanäle');
  });

  it('follows the provider as it changes, and an element that moves', async () => {
    const { provider } = await provided(list, { locale: 'de', messages: [de, ar] });
    await hasCount(provider, '2 Kanäle');
    provider.locale = 'ar';
    await hasCount(provider, 'قناتان');
    provider.locale = undefined;
    await hasCount(provider, '2 channels');
    const german = await fixture(html`<div lang="de"></div>`);
    german.append(provider);
    await hasCount(provider, '2 Kanäle');
  });

  it('comes with texts that are given later', async () => {
    const { provider } = await provided(list, { locale: 'de' });
    await hasCount(provider, '2 channels');
    provider.messages = de;
    await hasCount(provider, '2 Kanäle');
  });

  it('is English in every respect where there are no texts for it', async () => {
    const many = { ...api, id: 'many', listChannels: async () => ({ items: [stubChannel('rasa')], total: 12_345 }) };
    const { provider } = await provided(list, { locale: 'fr', messages: [de, { locale: 'fr', channels: 'Canaux' }] });
    provider.api = many;
    await hasCount(provider, '12,345 channels');
    expect(within(provider, 'ba-channel-list').querySelector('[part~=list]')!.getAttribute('lang')).to.equal('en');
  });

  it('has the texts of providers around it, and of its own over them', async () => {
    const { provider } = await provided(
      html`<ba-provider .messages=${{ locale: 'de', searchChannels: 'Finden' }}>${list}</ba-provider>`,
      { locale: 'de', messages: de },
    );
    await hasCount(provider, '2 Kanäle');
    expect(within(provider, 'ba-channel-list').querySelector('input')!.placeholder).to.equal('Finden');
  });

  it('has texts for one type of channel, wherever that channel stands', async () => {
    const { provider } = await provided(
      html`<ba-channel-list project-id="support-bot" channel-id="rasa"></ba-channel-list>`,
      {
        messages: {
          byChannelType: { rasa: { keyFacts: (hint) => `token ${hint}`, status: 'Link', apiKey: 'Rasa token' } },
        },
      },
    );
    const rows = () => [...within(provider, 'ba-channel-list').querySelectorAll('.what .secondary')];
    await waitUntil(() => rows().length === 2);
    expect(rows().map((row) => row.textContent.trim())).to.deep.equal([
      'Key ending 3f9a\u00a0· 41 days old',
      'token 3f9a',
    ]);
    const channel = () => within(provider, 'ba-channel-list').querySelector('ba-channel-settings')!.shadowRoot!;
    await waitUntil(() => channel().querySelector('ba-api-key-field')?.shadowRoot?.querySelector('.label'));
    expect(channel().querySelector('#status-label')!.textContent).to.equal('Link');
    expect(channel().querySelector('ba-api-key-field')!.shadowRoot!.querySelector('.label')!.textContent).to.equal(
      'Rasa token',
    );
  });

  it('gives a key field that stands alone the texts for its channel’s type', async () => {
    const { provider } = await provided(
      html`<ba-api-key-field project-id="support-bot" channel-id="rasa"></ba-api-key-field>`,
      { messages: { byChannelType: { rasa: { apiKey: 'Rasa token' } } } },
    );
    await waitUntil(() => within(provider, 'ba-api-key-field').querySelector('.label')?.textContent === 'Rasa token');
  });

  it('parts names that run the other way from the sentence', async () => {
    const { provider } = await provided(html`<ba-project-switcher project-id="support-bot"></ba-project-switcher>`, {
      locale: 'ar',
      messages: ar,
    });
    const label = () => within(provider, 'ba-project-switcher').querySelector('button')!.getAttribute('aria-label');
    await waitUntil(() => label() === 'المشروع: \u2068Support bot\u2069');
  });
});

describe('the direction of an element', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));
  afterEach(() => {
    page.removeAttribute('lang');
    page.removeAttribute('dir');
  });

  const panel = (provider: Element) => within(provider, 'ba-project-settings').querySelector('[role=tablist]')!;
  const shown = (provider: Element) =>
    waitUntil(() => provider.querySelector('ba-project-settings')?.shadowRoot?.querySelector('[role=tablist]'));

  it('is that of its language, whatever that of the page', async () => {
    page.lang = 'en';
    page.dir = 'ltr';
    const { provider } = await provided(settings, { locale: 'ar', messages: ar });
    await shown(provider);
    expect(directionOf(panel(provider))).to.equal('rtl');
    expect(panel(provider).closest('[lang]')!.getAttribute('lang')).to.equal('ar');
    expect(provider.querySelector('ba-project-settings')!.hasAttribute('dir'), 'the element is the host’s').to.be.false;

    page.dir = 'rtl';
    page.lang = 'ar';
    provider.locale = 'en';
    await waitUntil(() => directionOf(panel(provider)) === 'ltr');
    expect(panel(provider).closest('[lang]')!.getAttribute('lang')).to.equal('en');
  });

  it('needs no attribute where the page has the same', async () => {
    page.lang = 'ar';
    page.dir = 'rtl';
    const { provider } = await provided(settings, { messages: ar });
    await shown(provider);
    expect(within(provider, 'ba-project-settings').querySelector('[lang], [dir]:not([dir=ltr])')).to.be.null;
    expect(directionOf(panel(provider))).to.equal('rtl');
  });

  it('follows an Arabic page that says no direction', async () => {
    page.lang = 'ar';
    const { provider } = await provided(settings, { messages: ar });
    await shown(provider);
    expect(directionOf(panel(provider))).to.equal('rtl');
  });

  it('is left to right where English stands in for the language of a page', async () => {
    page.lang = 'ar';
    page.dir = 'rtl';
    const { provider } = await provided(settings);
    await shown(provider);
    expect(directionOf(panel(provider))).to.equal('ltr');
    expect(panel(provider).getAttribute('lang')).to.equal('en');
  });

  it('is what the host states where it states the language, or nearer', async () => {
    page.lang = 'en';
    page.dir = 'rtl'; // as who tries a layout does
    const { provider } = await provided(settings);
    await shown(provider);
    expect(directionOf(panel(provider))).to.equal('rtl');

    const stated = await provided(settings, { locale: 'ar', messages: ar, dir: 'ltr' });
    await shown(stated.provider);
    expect(directionOf(panel(stated.provider))).to.equal('ltr');
    stated.provider.dir = '';
    await waitUntil(() => directionOf(panel(stated.provider)) === 'rtl');
    stated.provider.querySelector('ba-project-settings')!.dir = 'ltr';
    await waitUntil(() => directionOf(panel(stated.provider)) === 'ltr');
  });

  it('reaches every element of an app', async () => {
    for (const dir of ['', 'ltr'] as const) {
      const app = await fixture<BaSettingsApp>(
        html`<ba-settings-app
          .api=${api}
          locale="ar"
          dir=${dir}
          .messages=${ar}
          route="/projects/support-bot/settings/channels/rasa"
        ></ba-settings-app>`,
      );
      const field = () =>
        app.renderRoot
          .querySelector('ba-project-settings')
          ?.shadowRoot?.querySelector('ba-channel-list')
          ?.shadowRoot?.querySelector('ba-channel-settings')
          ?.shadowRoot?.querySelector('ba-api-key-field')
          ?.shadowRoot?.querySelector<HTMLElement>('.row');
      await waitUntil(() => field());
      const expected = dir || 'rtl';
      expect(directionOf(field()!), 'the key field').to.equal(expected);
      expect(directionOf(app.renderRoot.querySelector('header')!), 'the header').to.equal(expected);
      expect(directionOf(field()!.querySelector('.mask')!), 'the key itself').to.equal('ltr');
    }
  });

  it('leaves what the host slots as the page has it, and takes its own fallback along', async () => {
    page.lang = 'en';
    const content = html`<ba-settings-app locale="ar" .messages=${ar} .api=${api}>
      <b slot="header-end">Host (1)</b>
    </ba-settings-app>`;
    const { provider } = await provided(content);
    const app = provider.querySelector('ba-settings-app')!;
    await waitUntil(() => app.renderRoot.querySelector('header'));
    await nextFrame();
    expect(directionOf(provider.querySelector('b')!), 'the host’s').to.equal('ltr');
    expect(directionOf(app.renderRoot.querySelector('.logo')!), 'our own').to.equal('rtl');
    expect(app.renderRoot.querySelector('slot[name=logo] > *')!.closest('[lang]')!.getAttribute('lang')).to.equal('ar');
  });

  it('turns the arrow keys of tabs', async () => {
    page.lang = 'en';
    const { provider } = await provided(settings, { locale: 'ar', messages: ar });
    await shown(provider);
    const tab = () => focusedElement(document.body)?.textContent.trim();
    panel(provider).querySelector<HTMLElement>('[aria-selected=true]')!.focus();
    expect(tab()).to.equal('عام');
    await sendKeys({ press: 'ArrowLeft' });
    expect(tab()).to.equal('القنوات');
    await sendKeys({ press: 'ArrowRight' });
    expect(tab()).to.equal('عام');
  });

  it('turns what points along the line, and opens menus at the right edge', async () => {
    page.lang = 'en';
    const { provider } = await provided(
      html`<div style="padding-inline: 400px">
        <ba-settings-app locale="ar" .messages=${ar} .api=${api} project-id="support-bot"></ba-settings-app>
      </div>`,
    );
    const app = provider.querySelector('ba-settings-app')!;
    await waitUntil(() => app.renderRoot.querySelector('.icon.directional'));
    expect(getComputedStyle(app.renderRoot.querySelector('.icon.directional')!).scale).to.equal('-1 1');
    const { renderRoot } = app.renderRoot.querySelector('ba-project-switcher')!;
    const [button, menu] = ['button', '[role=menu]'].map((one) => renderRoot.querySelector<HTMLElement>(one)!);
    button!.click();
    await waitUntil(() => menu!.matches(':popover-open') && menu!.getBoundingClientRect().width > 0);
    await nextFrame();
    expect(menu!.getBoundingClientRect().right).to.be.closeTo(button!.getBoundingClientRect().right, 1);
  });
});
