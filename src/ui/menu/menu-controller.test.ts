import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { LitElement } from 'lit';
import { menuTemplate } from './menu.js';
import { MenuController } from './menu-controller.js';
import type { MenuEntry } from './menu-entry.js';
import { waitUntil } from '../../testing/wait-until.test-setup.js';

class MenuControllerHost extends LitElement {
  readonly menu = new MenuController(this);
  entries: readonly MenuEntry[] = [];

  override render() {
    return html`${menuTemplate(this.menu, { id: 'one', button: 'One', entries: () => this.entries })}
    ${menuTemplate(this.menu, { id: 'two', button: 'Two', entries: () => [{ id: 'x', label: 'Two’s' }] })}`;
  }
}
customElements.define('test-menu-controller-host', MenuControllerHost);

async function setup() {
  const host = await fixture<MenuControllerHost>(html`<test-menu-controller-host></test-menu-controller-host>`);
  const [one, two] = [...host.shadowRoot!.querySelectorAll<HTMLElement>('[aria-haspopup=menu]')] as [
    HTMLElement,
    HTMLElement,
  ];
  const focused = () => host.shadowRoot!.activeElement?.textContent?.trim();
  const open = async (button: HTMLElement) => {
    button.click();
    await waitUntil(() => button.getAttribute('aria-expanded') === 'true');
    await nextFrame();
  };
  return { host, one, two, focused, open };
}

describe('a menu controller', () => {
  it('focuses the first item when the items come late', async () => {
    const { host, one, focused, open } = await setup();
    await open(one);
    await waitUntil(() => host.shadowRoot!.activeElement?.role === 'menu');
    host.entries = ['First', 'Second'].map((label) => ({ id: label, label }));
    host.requestUpdate();
    await host.updateComplete;
    expect(focused()).to.equal('First');
  });

  it('keeps one menu open at a time', async () => {
    const { host, one, two, open } = await setup();
    host.entries = [{ id: 'first', label: 'First' }];
    await open(one);
    await open(two);
    expect(host.menu.openId).to.equal('two');
    await waitUntil(() => one.getAttribute('aria-expanded') === 'false');
  });

  it('closes for its host, and gives the focus back', async () => {
    const { host, one, focused, open } = await setup();
    host.entries = [{ id: 'first', label: 'First' }];
    await open(one);
    await waitUntil(() => focused() === 'First');
    host.menu.close();
    expect(focused()).to.equal('One');
    await waitUntil(() => host.menu.openId === undefined);
  });

  it('forgets the open menu when its host leaves the page', async () => {
    const { host, one, open } = await setup();
    await open(one);
    host.remove();
    expect(host.menu.openId).to.be.undefined;
  });

  it('leaves keys with modifiers to the browser', async () => {
    const { host, one, focused, open } = await setup();
    host.entries = ['First', 'Second'].map((label) => ({ id: label, label }));
    await open(one);
    await waitUntil(() => focused() === 'First');
    const key = new KeyboardEvent('keydown', { key: 's', ctrlKey: true, bubbles: true, cancelable: true });
    host.shadowRoot!.activeElement!.dispatchEvent(key);
    expect(key.defaultPrevented).to.be.false;
    expect(focused()).to.equal('First');
  });
});
