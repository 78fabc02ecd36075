import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import '../../src/define.js';
import type { BaSettingsApp } from '../../src/index.js';
import { stubApi } from '../../src/testing/stub-api.js';
import { LiveRegion } from '../../src/ui/live-region/live-region.js';
import { until } from '../support/until.js';

class Speaker extends LitElement {
  readonly live = new LiveRegion(this);

  override render() {
    return this.live.render();
  }
}
customElements.define('test-speaker', Speaker);

const speaker = () => fixture<Speaker>(html`<test-speaker></test-speaker>`);
const spokenBy = ({ renderRoot }: Speaker) => renderRoot.querySelector('[aria-live]')!.textContent;

/** An element that is removed while an update of it is to come: the update comes all the same. */
async function removed(element: LitElement): Promise<void> {
  element.requestUpdate();
  element.remove();
  await element.updateComplete;
}

describe('an update that comes after an element was removed', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('leaves the title that the host has given the page', async () => {
    const { title } = document;
    const app = await fixture<BaSettingsApp>(
      html`<ba-settings-app routing="hash" .api=${stubApi()} .route=${{ view: 'projects' }}></ba-settings-app>`,
    );
    await until(() => document.title === 'Projects', 'the page is named');
    await removed(app);
    expect(document.title).to.equal(title);
  });

  it('leaves the address alone', async () => {
    const app = await fixture<BaSettingsApp>(
      html`<ba-settings-app routing="hash" .api=${stubApi()} .route=${{ view: 'projects' }}></ba-settings-app>`,
    );
    history.pushState(null, '', '#elsewhere');
    const { length } = history;
    app.route = { view: 'project-settings', projectId: 'support-bot', tab: 'general' };
    await removed(app);
    expect([location.hash, history.length]).to.deep.equal(['#elsewhere', length]);
  });

  it('leaves a route that the host sets meanwhile, for when it is back', async () => {
    const app = await fixture<BaSettingsApp>(
      html`<ba-settings-app routing="hash" .api=${stubApi()} .route=${{ view: 'projects' }}></ba-settings-app>`,
    );
    const { parentElement: place } = app;
    await removed(app);
    const route = { view: 'project-settings', projectId: 'support-bot', tab: 'general' } as const;
    app.route = route;
    await app.updateComplete;
    expect(location.hash).to.equal('#/projects');
    place!.append(app);
    await app.updateComplete;
    expect(app.route).to.deep.equal(route);
    expect(location.hash).to.equal('#/projects/support-bot/settings/general');
  });

  it('does not take over what another element has left to be said', async () => {
    const leaving = await speaker();
    await removed(await speaker());
    const staying = await speaker();
    leaving.live.announce('API key copied');
    leaving.remove();
    await until(() => spokenBy(staying) === 'API key copied', 'the one that stands in the page says it');
  });
});
