import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { tabsTemplate } from './tabs.js';
import { tabsStyles } from './tabs.styles.js';

class ManyTabsHost extends LitElement {
  static override styles = tabsStyles;
  selected = 'tab 1';
  chosen: string[] = [];

  override render() {
    const tabs = Array.from({ length: 20 }, (_, index) => ({ id: `tab ${index + 1}`, label: `Tab ${index + 1}` }));
    return tabsTemplate({
      label: 'Tabs',
      tabs,
      selected: this.selected,
      panel: ({ label }) => label,
      onSelect: (id) => this.chosen.push(id),
    });
  }
}
customElements.define('test-many-tabs-host', ManyTabsHost);

async function setup() {
  const wrapper = await fixture(
    html`<div style="inline-size: 240px"><test-many-tabs-host></test-many-tabs-host></div>`,
  );
  const host = wrapper.querySelector('test-many-tabs-host') as ManyTabsHost;
  await host.updateComplete;
  const selected = () => host.shadowRoot!.querySelector<HTMLElement>('[aria-selected=true]')!;
  const tabs = [...host.shadowRoot!.querySelectorAll<HTMLElement>('[role=tab]')];
  return { host, selected, tabs };
}

describe('many tabs', () => {
  it('are all in sight, on as many lines as they need', async () => {
    const { host, tabs } = await setup();
    const { left, right } = host.getBoundingClientRect();
    for (const tab of tabs) {
      const box = tab.getBoundingClientRect();
      expect(box.left >= left && box.right <= right, tab.textContent.trim()).to.be.true;
    }
  });

  it('leave what is chosen to their host', async () => {
    const { host, selected } = await setup();
    selected().dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }));
    expect(host.chosen).to.deep.equal(['tab 20']);
    await host.updateComplete;
    expect(selected().textContent.trim()).to.equal('Tab 1');
  });

  it('leave keys with modifiers, and other keys, to the browser', async () => {
    const { host, selected } = await setup();
    for (const init of [{ key: 'ArrowRight', altKey: true }, { key: 'End', shiftKey: true }, { key: 'a' }]) {
      const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true });
      selected().dispatchEvent(event);
      expect(event.defaultPrevented).to.be.false;
    }
    expect(host.chosen).to.deep.equal([]);
  });
});
