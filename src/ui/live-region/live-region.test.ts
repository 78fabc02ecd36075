import { aTimeout, expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { LiveRegion } from './live-region.js';
import { waitUntil } from '../../testing/wait-until.test-setup.js';

class LiveHost extends LitElement {
  readonly live = new LiveRegion(this);

  override render() {
    return this.live.render();
  }
}
customElements.define('test-live-host', LiveHost);

async function setup() {
  const host = await fixture<LiveHost>(html`<test-live-host></test-live-host>`);
  const region = host.shadowRoot!.querySelector('[aria-live]')!;
  const changes: (string | null)[] = [];
  const observer = new MutationObserver(() => changes.push(region.textContent));
  observer.observe(region, { characterData: true, childList: true, subtree: true });
  return { host, region, changes };
}

describe('LiveRegion', () => {
  // What one test has not said is not left to the next one's region.
  afterEach(async () => {
    fixtureCleanup();
    await aTimeout(300);
  });

  it('stands in the page before it says anything', async () => {
    const { region } = await setup();
    expect(region.textContent).to.equal('');
  });

  it('says every message once, each as a change of its own, however close they come', async () => {
    const { host, changes } = await setup();
    host.live.announce('Copied');
    host.live.announce('The new key is here');
    host.live.announce('Verified');
    await waitUntil(() => changes.length === 3);
    expect(changes).to.deep.equal(['Copied', 'The new key is here', 'Verified']);
  });

  it('says again what happened again', async () => {
    const { host, changes } = await setup();
    host.live.announce('Copied');
    host.live.announce('Copied');
    await waitUntil(() => changes.length === 3);
    expect(changes).to.deep.equal(['Copied', '', 'Copied']);
  });

  it('tells what is so once, until it is no longer so', async () => {
    const { host, changes } = await setup();
    host.live.tell('Ready');
    host.live.tell('Ready');
    await aTimeout(400);
    expect(changes).to.deep.equal(['Ready']);
    host.live.tell(undefined);
    host.live.tell('Ready');
    await waitUntil(() => changes.length === 3);
    expect(changes).to.deep.equal(['Ready', '', 'Ready']);
  });

  it('goes on where it is moved to', async () => {
    const { host, changes } = await setup();
    host.live.announce('Copied');
    host.live.announce('Verified');
    const { parentElement: parent } = host;
    host.remove();
    parent!.append(host);
    await waitUntil(() => changes.filter(Boolean).length === 2);
    expect(changes.filter(Boolean)).to.deep.equal(['Copied', 'Verified']);
  });

  it('leaves to another region what it has not said when it leaves the page', async () => {
    const { host } = await setup();
    const { changes } = await setup();
    host.live.announce('Copied');
    host.live.announce('Verified');
    host.remove();
    await waitUntil(() => changes.length === 2);
    await aTimeout(400);
    expect(changes).to.deep.equal(['Copied', 'Verified']);
  });

  it('forgets what it has not said when no region is left to say it', async () => {
    const { host, region } = await setup();
    host.live.announce('Copied');
    const { parentElement: parent } = host;
    host.remove();
    await aTimeout(400);
    parent!.append(host);
    await aTimeout(400);
    expect(region.textContent).to.equal('');
  });

  it('waits while a modal makes it inert', async () => {
    const { changes, host } = await setup();
    const dialog = await fixture<HTMLDialogElement>(html`<dialog>Of the page</dialog>`);
    dialog.showModal();
    host.live.announce('Copied');
    await aTimeout(400);
    expect(changes).to.deep.equal([]);
    dialog.close();
    await waitUntil(() => changes.length === 1);
  });

  it('waits for the first render', async () => {
    const host = document.createElement('test-live-host') as LiveHost;
    host.live.announce('Early');
    await fixture(html`${host}`);
    await host.updateComplete;
    await host.updateComplete;
    expect(host.shadowRoot!.querySelector('[aria-live]')!.textContent).to.equal('Early');
  });
});
