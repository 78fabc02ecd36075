import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { LiveRegion } from './live-region.js';

class LiveHost extends LitElement {
  readonly live = new LiveRegion(this);

  override render() {
    return this.live.render();
  }
}
customElements.define('test-live-host', LiveHost);

async function setup() {
  const host = await fixture<LiveHost>(html`<test-live-host></test-live-host>`);
  const region = host.shadowRoot!.querySelector('[role=status]')!;
  const changes: (string | null)[] = [];
  const observer = new MutationObserver(() => changes.push(region.textContent));
  observer.observe(region, { characterData: true, childList: true, subtree: true });
  const announce = async (text: string) => {
    host.live.announce(text);
    await host.updateComplete;
    await Promise.resolve();
  };
  return { host, region, changes, announce };
}

describe('LiveRegion', () => {
  it('stands in the page before it says anything, and says each change once', async () => {
    const { region, changes, announce } = await setup();
    expect(region.textContent).to.equal('');
    await announce('Copied');
    await announce('Copied');
    await announce('The new key is here');
    expect(changes).to.deep.equal(['Copied', 'The new key is here']);
  });

  it('waits for the first render', async () => {
    const host = document.createElement('test-live-host') as LiveHost;
    host.live.announce('Early');
    await fixture(html`${host}`);
    await host.updateComplete;
    await host.updateComplete;
    expect(host.shadowRoot!.querySelector('[role=status]')!.textContent).to.equal('Early');
  });
});
