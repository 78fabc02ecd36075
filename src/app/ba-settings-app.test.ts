import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { stub } from 'sinon';
import type { BaProvider } from '../elements/ba-provider/ba-provider.js';
import type { NavigateEvent } from '../events/navigation-events.js';
import type { Policy } from '../model/policy.js';
import { formatRoute, type Route } from '../model/route.js';
import '../define.js';
import { stubApi } from '../testing/stub-api.js';
import { focusedElement } from '../ui/focus/focused-element.js';
import type { BaSettingsApp } from './ba-settings-app.js';
import type { Routing } from './route-controller.js';
import { waitUntil } from '../testing/wait-until.test-setup.js';

interface SetupOptions {
  readonly routing?: Routing;
  readonly hashPrefix?: string;
  readonly projectId?: string;
  readonly route?: Route | string;
  readonly policy?: Policy;
  readonly content?: unknown;
}

const general: Route = { view: 'project-settings', projectId: 'support-bot', tab: 'general' };
const channels: Route = { ...general, tab: 'channels' };
const rasa: Route = { ...channels, channelId: 'rasa' };
const dashboard: Route = { view: 'dashboard', projectId: 'support-bot' };

async function setup({ routing = 'memory', hashPrefix = '', projectId, route, policy, content }: SetupOptions = {}) {
  await emulateMedia({ reducedMotion: 'reduce' });
  const app = await fixture<BaSettingsApp>(
    html`<ba-settings-app
      .api=${stubApi()}
      .routing=${routing}
      .hashPrefix=${hashPrefix}
      .projectId=${projectId}
      .route=${route}
      .policy=${policy}
      .tabs=${[{ id: 'team', label: 'Team' }]}
      >${content}</ba-settings-app
    >`,
  );
  const find = <T extends HTMLElement = HTMLElement>(selector: string) => app.renderRoot.querySelector<T>(selector);
  const settings = () => find('ba-project-settings') as HTMLElementTagNameMap['ba-project-settings'];
  const navigations: NavigateEvent[] = [];
  app.parentElement!.addEventListener('ba-navigate', (event) => navigations.push(event));
  return {
    app,
    find,
    settings,
    navigations,
    view: () => find('main > *')?.localName,
    text: () => find('main')!.textContent.replace(/\s+/g, ' ').trim(),
    goHome: () =>
      find<HTMLElementTagNameMap['ba-home-link']>('ba-home-link')!.renderRoot.querySelector('button')!.click(),
    tab: (name: string) =>
      [...settings().renderRoot.querySelectorAll<HTMLElement>('[role=tab]')].find(
        (one) => one.textContent.trim() === name,
      )!,
    /** The buttons that open a channel, once they are there. */
    async rows() {
      await waitUntil(() =>
        settings().renderRoot.querySelector('ba-channel-list')?.renderRoot.querySelector('h2 button'),
      );
      return [
        ...settings()
          .renderRoot.querySelector('ba-channel-list')!
          .renderRoot.querySelectorAll<HTMLElement>('h2 button'),
      ];
    },
    isAt: (place: Route) =>
      waitUntil(() => app.route && formatRoute(app.route) === formatRoute(place), formatRoute(place)),
  };
}

/** Long enough for everything that an event sets off. */
const settled = () => aTimeout(30);

describe('<ba-settings-app>', () => {
  beforeEach(() => history.pushState(null, '', location.pathname + location.search));
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  describe('its first route', () => {
    it('is all projects, or the project that is active first', async () => {
      const all = await setup();
      expect(all.view()).to.equal('ba-project-grid');
      expect(all.find('ba-project-switcher')).to.be.null;
      expect(all.app.route).to.deep.equal({ view: 'projects' });
      const one = await setup({ projectId: 'support-bot' });
      expect(one.find('ba-project-switcher')).to.include({ projectId: 'support-bot' });
      expect(one.app.route).to.deep.equal(dashboard);
    });

    it('is read from an attribute', async () => {
      const app = await fixture<BaSettingsApp>(
        html`<ba-settings-app
          route="/projects/support-bot/settings/channels/rasa"
          .api=${stubApi()}
        ></ba-settings-app>`,
      );
      expect(app.route).to.deep.equal(rasa);
      expect(app.renderRoot.querySelector('ba-project-settings')).to.include({ tab: 'channels', channelId: 'rasa' });
    });

    it('is given as a path or as a route, as an attribute or as a property', async () => {
      for (const given of ['/projects/support-bot/settings/channels/rasa', rasa]) {
        const { app, settings } = await setup({ route: given });
        expect(app.route).to.deep.equal(rasa);
        expect(settings()).to.include({ tab: 'channels', channelId: 'rasa' });
        app.route = '/projects/support-bot';
        expect(app.route).to.deep.equal(dashboard);
        await app.updateComplete;
        expect(settings()).to.be.null;
      }
    });

    it('is all projects where what is given leads nowhere, and the console says so', async () => {
      const said = stub(console, 'error');
      try {
        const app = await fixture<BaSettingsApp>(
          html`<ba-settings-app route="/elsewhere" project-id="support-bot" .api=${stubApi()}></ba-settings-app>`,
        );
        expect(app.route).to.deep.equal({ view: 'projects' });
        const wanted =
          'Failed to set "route" of <ba-settings-app>: the value cannot be used. ' +
          'Did you forget that it takes a path such as "/projects", or a Route?';
        expect(said.args).to.deep.equal([[wanted]]);
        for (const junk of ['/projects/%', { view: 'dashboard' }, 5] as unknown as readonly Route[]) {
          app.route = dashboard;
          await app.updateComplete;
          app.route = junk;
          await app.updateComplete;
          expect(app.renderRoot.querySelector('ba-project-grid'), 'the projects are shown').to.exist;
        }
        expect(said.callCount).to.equal(4);
      } finally {
        said.restore();
      }
    });

    it('is the first one without a value', async () => {
      const { app } = await setup({ projectId: 'support-bot', route: null as unknown as Route });
      expect(app.route).to.deep.equal(dashboard);
    });
  });

  describe('with memory routing', () => {
    it('moves by itself, with the focus, and leaves address and title alone', async () => {
      const before = [location.href, document.title, history.length];
      const { app, find, goHome, view, navigations } = await setup({ projectId: 'support-bot' });
      goHome();
      await waitUntil(() => view() === 'ba-project-grid');
      const grid = find('ba-project-grid')!;
      await waitUntil(() => grid.shadowRoot!.activeElement?.localName === 'h1');
      expect([location.href, document.title, history.length]).to.deep.equal(before);
      expect(app.route).to.deep.equal({ view: 'projects' });
      expect(navigations.map(({ detail }) => detail)).to.deep.equal([{ route: { view: 'projects' }, cause: 'user' }]);
      await expect(app).to.be.accessible();
    });

    it('tells the host and its adapter of a move once', async () => {
      const { app, goHome, navigations } = await setup({ projectId: 'support-bot' });
      const heard: Event[] = [];
      app.api = { ...app.api!, onEvent: (event) => void (event.type === 'ba-ready' || heard.push(event)) };
      await app.updateComplete;
      goHome();
      await settled();
      expect(navigations).to.have.length(1);
      expect(heard).to.deep.equal(navigations);
    });

    it('moves where the host says, and fires nothing', async () => {
      const { app, settings, navigations, isAt } = await setup({ route: general });
      app.setAttribute('route', '/projects/support-bot/settings/channels');
      await isAt(channels);
      await app.updateComplete;
      expect(settings()).to.include({ tab: 'channels' });
      expect(navigations).to.deep.equal([]);
    });

    it('stays where the host prevents it, whichever element had moved ahead', async () => {
      const { app, settings, tab, rows, goHome, navigations } = await setup({ route: general });
      app.parentElement!.addEventListener('ba-navigate', (event) => event.preventDefault());
      await waitUntil(() => settings().renderRoot.querySelector('[role=tab]'));
      goHome();
      tab('Channels').click();
      await settled();
      expect(navigations).to.have.length(2);
      expect(app.route).to.deep.equal(general);
      expect(settings().tab).to.equal('general');

      app.route = channels;
      await app.updateComplete;
      const [first] = await rows();
      first!.click();
      await settled();
      expect(settings().channelId).to.be.undefined;
      expect(first!.getAttribute('aria-expanded')).to.equal('false');
    });
  });

  describe('with host routing', () => {
    it('moves only where the host says', async () => {
      const { app, settings, tab, goHome, view, navigations } = await setup({ routing: 'host', route: general });
      await waitUntil(() => settings().renderRoot.querySelector('[role=tab]'));
      tab('Channels').click();
      await settled();
      expect(app.route).to.deep.equal(general);
      expect(settings().tab).to.equal('general');
      expect(tab('General').getAttribute('aria-selected')).to.equal('true');

      app.route = navigations[0]!.detail.route;
      await app.updateComplete;
      expect(settings().tab).to.equal('channels');
      goHome();
      await settled();
      expect(view()).to.equal('ba-project-settings');
      app.route = { view: 'projects' };
      await waitUntil(() => view() === 'ba-project-grid');
      expect(location.hash).to.equal('');
    });
  });

  describe('with hash routing', () => {
    const hash = { routing: 'hash', hashPrefix: 'app' } as const;

    it('opens a deep link to a channel, and names the page', async () => {
      const title = document.title;
      history.replaceState(null, '', '#app/projects/support-bot/settings/channels/rasa');
      const { app, settings } = await setup(hash);
      expect(settings()).to.include({ tab: 'channels', channelId: 'rasa' });
      await waitUntil(() => document.title === 'Project settings – Support bot');
      app.remove();
      expect(document.title).to.equal(title);
    });

    it('keeps a title that the host has written since', async () => {
      const before = document.title;
      const { app } = await setup(hash);
      expect(document.title).to.equal('Projects');
      document.title = 'Of the host';
      app.remove();
      expect(document.title).to.equal('Of the host');
      document.title = before;
    });

    it('closes a channel on the way back, and opens it on the way forward', async () => {
      const { settings, rows, isAt, navigations } = await setup({ ...hash, route: channels });
      const row = (await rows())[1]!;
      row.click();
      await isAt(rasa);
      await waitUntil(() => location.hash === '#app/projects/support-bot/settings/channels/rasa');
      history.back();
      await isAt(channels);
      await waitUntil(() => row.getAttribute('aria-expanded') === 'false');
      history.forward();
      await isAt(rasa);
      await waitUntil(() => row.getAttribute('aria-expanded') === 'true');
      expect(settings().channelId).to.equal('rasa');
      expect(navigations.map(({ detail }) => detail.cause)).to.deep.equal(['user', 'history', 'history']);
      expect(navigations.map(({ cancelable }) => cancelable)).to.deep.equal([true, false, false]);
    });

    it('comes back to where it began', async () => {
      const { goHome, isAt } = await setup({ ...hash, projectId: 'support-bot' });
      goHome();
      await isAt({ view: 'projects' });
      await waitUntil(() => location.hash === '#app/projects');
      history.back();
      await isAt(dashboard);
    });

    it('lets the address follow a host that sets the route', async () => {
      const { app } = await setup(hash);
      app.route = general;
      await app.updateComplete;
      expect(location.hash).to.equal('#app/projects/support-bot/settings/general');
    });

    it('ignores a hash of the host', async () => {
      const { app, navigations } = await setup({ ...hash, route: general });
      location.hash = '#section-of-the-host';
      await settled();
      expect(app.route).to.deep.equal(general);
      expect(navigations).to.deep.equal([]);
    });
  });

  describe('the focus', () => {
    it('is left alone while the app loads', async () => {
      const field = await fixture<HTMLInputElement>(html`<input aria-label="Of the host" />`);
      field.focus();
      await setup({ route: general });
      await settled();
      expect(focusedElement(document.body)).to.equal(field);
    });

    it('stays on the tab that the user chose', async () => {
      const { settings, tab, isAt } = await setup({ route: general });
      await waitUntil(() => settings().renderRoot.querySelector('[role=tab]'));
      tab('General').focus();
      await sendKeys({ press: 'ArrowRight' });
      await isAt(channels);
      await settled();
      expect(focusedElement(document.body)).to.equal(tab('Channels'));
      expect(tab('Channels').getAttribute('aria-selected')).to.equal('true');
    });

    it('goes to the heading when what had it went away', async () => {
      const { app, settings, rows, isAt } = await setup({ route: rasa });
      await rows();
      const list = settings().renderRoot.querySelector('ba-channel-list')!;
      const channel = () => list.renderRoot.querySelector('ba-channel-settings')?.renderRoot.querySelector('button');
      await waitUntil(channel);
      channel()!.focus();
      expect(focusedElement(document.body)).to.equal(channel());
      app.route = channels;
      await isAt(channels);
      await waitUntil(() => focusedElement(document.body)?.localName === 'h1');
    });

    it('goes to the main region where the host shows its own dashboard', async () => {
      const { app, find } = await setup({ route: general, content: html`<p slot="dashboard">Charts</p>` });
      app.route = dashboard;
      await waitUntil(() => focusedElement(document.body) === find('main'));
    });
  });

  describe("a project's dashboard", () => {
    it('shows channels with their status and the age of their keys, and leads to them', async () => {
      const { app, find, text, isAt } = await setup({ projectId: 'support-bot' });
      await waitUntil(() => text().includes('Rasa'));
      expect(text()).to.include('Support bot').and.to.include('Integrated').and.to.include('41 days old');
      await expect(app).to.be.accessible();
      find<HTMLButtonElement>('li:last-child button')!.click();
      await isAt(rasa);
    });

    it('shows no status where the policy says so', async () => {
      const { text } = await setup({ projectId: 'support-bot', policy: { status: false } });
      await waitUntil(() => text().includes('Rasa'));
      expect(text()).not.to.include('Integrated');
    });

    it("reads no channels for the host's own", async () => {
      const calls: string[] = [];
      const stub = stubApi();
      const api = {
        ...stub,
        listChannels: (...args: Parameters<typeof stub.listChannels>) => (
          calls.push(args[0]),
          stub.listChannels(...args)
        ),
      };
      await fixture(
        html`<ba-settings-app project-id="support-bot" .api=${api}><p slot="dashboard">Charts</p></ba-settings-app>`,
      );
      await settled();
      expect(calls).to.deep.equal([]);
    });
  });

  it('says why it has no adapter where the address of one cannot be used, and takes the next', async () => {
    const said = stub(console, 'error');
    try {
      for (const tag of ['ba-settings-app', 'ba-provider'] as const) {
        const element = document.createElement(tag);
        element.setAttribute('api-base', 'ftp://example.com');
        (await fixture(html`<div></div>`)).append(element);
        await element.updateComplete;
        expect(said.lastCall.args[0]).to.match(/^Failed to create the REST adapter: .* Did you forget "https:\/\/"\?$/);
        element.apiBase = '/api';
        await element.updateComplete;
      }
      expect(said.callCount).to.equal(2);
    } finally {
      said.restore();
    }
  });

  it('takes its adapter from a provider that is given one later', async () => {
    const provider = await fixture<BaProvider>(
      html`<ba-provider><ba-settings-app project-id="support-bot"></ba-settings-app></ba-provider>`,
    );
    const app = provider.querySelector('ba-settings-app')!;
    const heading = () => app.renderRoot.querySelector('h1')!.textContent.trim();
    expect(heading()).to.equal('support-bot');
    provider.api = stubApi();
    await waitUntil(() => heading() === 'Support bot');
  });

  it("passes the content of the host's own tab on", async () => {
    const { settings } = await setup({
      route: { ...general, tab: 'team' },
      content: html`<p slot="tab-team">Our people</p>`,
    });
    await waitUntil(() => settings().renderRoot.querySelector('slot'));
    const [content] = settings().renderRoot.querySelector('slot')!.assignedElements({ flatten: true });
    expect(content!.textContent).to.equal('Our people');
  });
});
