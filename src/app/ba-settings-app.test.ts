import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { Route } from '../model/route.js';
import '../define.js';
import { stubApi } from '../testing/stub-api.js';
import type { BaSettingsApp } from './ba-settings-app.js';

const view = (app: BaSettingsApp) => app.renderRoot.querySelector('main > *')?.localName;
const goHome = (app: BaSettingsApp) =>
  app.renderRoot.querySelector('ba-home-link')!.renderRoot.querySelector('button')!.click();

async function setup(attributes: Partial<Pick<BaSettingsApp, 'routing' | 'hashPrefix' | 'projectId' | 'route'>> = {}) {
  const { routing = 'memory', hashPrefix = '', projectId, route } = attributes;
  return fixture<BaSettingsApp>(
    html`<ba-settings-app
      .api=${stubApi()}
      .routing=${routing}
      .hashPrefix=${hashPrefix}
      .projectId=${projectId}
      .route=${route}
    ></ba-settings-app>`,
  );
}

describe('<ba-settings-app>', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('begins with all projects, with a project, or where the route says', async () => {
    expect(view(await setup())).to.equal('ba-project-grid');
    expect((await setup({ projectId: 'support-bot' })).renderRoot.querySelector('ba-project-switcher')).not.to.be.null;
    const route: Route = { view: 'project-settings', projectId: 'support-bot', tab: 'channels' };
    expect(view(await setup({ route }))).to.equal('ba-project-settings');
  });

  it('reads its route from an attribute', async () => {
    const app = await fixture<BaSettingsApp>(
      html`<ba-settings-app route="/projects/support-bot/settings/channels/rasa" .api=${stubApi()}></ba-settings-app>`,
    );
    expect(app.renderRoot.querySelector('ba-project-settings')).to.include({ tab: 'channels', channelId: 'rasa' });
  });

  it('moves by itself, with the focus, and leaves address and title alone', async () => {
    const before = [location.href, document.title];
    const app = await setup({ projectId: 'support-bot' });
    goHome(app);
    await waitUntil(() => view(app) === 'ba-project-grid');
    const grid = app.renderRoot.querySelector('ba-project-grid')!;
    await waitUntil(() => grid.shadowRoot!.activeElement?.localName === 'h1');
    expect([location.href, document.title]).to.deep.equal(before);
    await expect(app).to.be.accessible();
  });

  it('stays where the host prevents it or routes itself', async () => {
    const app = await setup({ projectId: 'support-bot' });
    app.parentElement!.addEventListener('ba-navigate', (event) => event.preventDefault(), { once: true });
    goHome(app);
    await app.updateComplete;
    expect(view(app)).not.to.equal('ba-project-grid');

    const hosted = await setup({ routing: 'host', route: { view: 'dashboard', projectId: 'support-bot' } });
    let wanted: Route | undefined;
    hosted.addEventListener('ba-navigate', ({ detail }) => (wanted = detail.route));
    goHome(hosted);
    await hosted.updateComplete;
    expect(view(hosted)).not.to.equal('ba-project-grid');
    hosted.route = wanted;
    await waitUntil(() => view(hosted) === 'ba-project-grid');
  });

  it('follows the address by hash: deep links, back, title', async () => {
    const title = document.title;
    history.replaceState(null, '', '#app/projects/support-bot/settings/general');
    const app = await setup({ routing: 'hash', hashPrefix: 'app' });
    expect(view(app)).to.equal('ba-project-settings');
    await waitUntil(() => document.title === 'Project settings – Support bot');
    goHome(app);
    await waitUntil(() => location.hash === '#app/projects');
    const causes: string[] = [];
    app.addEventListener('ba-navigate', ({ detail }) => causes.push(detail.cause));
    history.back();
    await waitUntil(() => view(app) === 'ba-project-settings');
    expect(causes).to.deep.equal(['history']);
    location.hash = '#section-of-the-host';
    await app.updateComplete;
    expect(view(app)).to.equal('ba-project-settings');
    app.remove();
    expect(document.title).to.equal(title);
  });
});
