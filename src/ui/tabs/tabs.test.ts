import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LitElement } from 'lit';
import { baseStyles } from '../base.styles.js';
import { tabsTemplate } from './tabs.js';
import { tabsStyles } from './tabs.styles.js';

class TabsHost extends LitElement {
  static override styles = [...baseStyles, tabsStyles];
  selected = 'general';
  chosen: string[] = [];

  select(id: string): void {
    this.selected = id;
    this.chosen.push(id);
    this.requestUpdate();
  }

  override render() {
    return tabsTemplate({
      label: 'Project settings',
      tabs: [
        { id: 'general', label: 'General' },
        { id: 'channels', label: 'Channels' },
        { id: 'our billing', label: 'Billing' },
      ],
      selected: this.selected,
      panel: ({ label }) => html`<p>All about ${label}</p>`,
      onSelect: (id) => this.select(id),
    });
  }
}
customElements.define('test-tabs-host', TabsHost);

async function setup(direction: 'ltr' | 'rtl' = 'ltr') {
  const wrapper = await fixture(
    html`<div dir=${direction}><test-tabs-host></test-tabs-host><button>After</button></div>`,
  );
  const host = wrapper.querySelector('test-tabs-host') as TabsHost;
  await host.updateComplete;
  const root = host.shadowRoot!;
  const tab = (name: string) =>
    [...root.querySelectorAll<HTMLElement>('[role=tab]')].find((each) => each.textContent?.trim() === name)!;
  const press = async (key: string) => {
    await sendKeys({ press: key });
    await host.updateComplete;
  };
  const selected = () => root.querySelector('[aria-selected=true]')?.textContent?.trim();
  const panel = () => root.querySelector<HTMLElement>('[role=tabpanel]:not([hidden])')!;
  return { host, root, tab, press, selected, panel };
}

describe('tabs', () => {
  it('select what the arrows reach, and wrap', async () => {
    const { root, tab, press, selected, panel } = await setup();
    tab('General').focus();
    await press('ArrowRight');
    expect(selected()).to.equal('Channels');
    expect(root.activeElement).to.equal(tab('Channels'));
    expect(panel().textContent).to.contain('All about Channels');
    await press('ArrowRight');
    await press('ArrowRight');
    expect(selected()).to.equal('General');
    await press('ArrowLeft');
    expect(selected()).to.equal('Billing');
  });

  it('follow the writing direction', async () => {
    const { tab, press, selected } = await setup('rtl');
    tab('General').focus();
    await press('ArrowLeft');
    expect(selected()).to.equal('Channels');
    await press('ArrowRight');
    expect(selected()).to.equal('General');
  });

  it('go to the ends with Home and End', async () => {
    const { tab, press, selected } = await setup();
    tab('General').focus();
    await press('End');
    expect(selected()).to.equal('Billing');
    await press('Home');
    expect(selected()).to.equal('General');
  });

  it('have one stop for Tab, and the panel has none of its own', async () => {
    const { tab, press } = await setup();
    tab('General').focus();
    await press('Tab');
    expect(document.activeElement?.textContent).to.equal('After');
  });

  it('select on a click, and do not tell again what is selected', async () => {
    const { host, tab } = await setup();
    tab('Channels').click();
    await host.updateComplete;
    tab('Channels').click();
    expect(host.chosen).to.deep.equal(['channels']);
  });

  it('name panels by their tabs, with ids that hold spaces too', async () => {
    const { root } = await setup();
    for (const each of root.querySelectorAll('[role=tab]')) {
      const panel = root.getElementById(each.getAttribute('aria-controls')!)!;
      expect(panel.getAttribute('aria-labelledby')).to.equal(each.id);
    }
  });

  it('fall back to the first for an id they do not know', async () => {
    const { host, selected } = await setup();
    host.select('gone');
    await host.updateComplete;
    expect(selected()).to.equal('General');
  });

  it('pass the accessibility checks', async () => {
    const { host } = await setup();
    await expect(host).to.be.accessible();
  });
});
