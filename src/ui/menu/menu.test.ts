import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { executeServerCommand, sendKeys, sendMouse } from '@web/test-runner-commands';
import { LitElement, nothing } from 'lit';
import { overviewStyles } from '../overview.styles.js';
import { menuTemplate } from './menu.js';
import { MenuController } from './menu-controller.js';
import type { MenuEntry } from './menu-entry.js';
import { menuStyles } from './menu.styles.js';
import { waitUntil } from '../../testing/wait-until.test-setup.js';

class MenuHost extends LitElement {
  static override styles = [...overviewStyles, menuStyles];
  readonly menu = new MenuController(this);
  chosen: string[] = [];
  focusedAtChoice: Element | null | undefined;
  entries: readonly MenuEntry[] = [
    { id: 'settings', label: 'Settings', onSelect: () => this.choose('settings') },
    { separator: true },
    {
      heading: 'Switch project',
      items: [
        { id: 'sales', label: 'Sales assistant', onSelect: () => this.choose('sales') },
        { id: 'bank', label: 'Bank concierge', disabled: true, onSelect: () => this.choose('bank') },
        { id: 'all', label: 'All projects…', onSelect: () => this.choose('all') },
      ],
    },
  ];

  choose(id: string): void {
    this.chosen.push(id);
    this.focusedAtChoice = this.shadowRoot?.activeElement;
  }

  hasMenu = true;

  override render() {
    return html`<button id="before">Before</button>
      ${
        this.hasMenu
          ? menuTemplate(this.menu, { id: 'a b', button: 'Support bot', entries: () => this.entries })
          : nothing
      }
      <button id="after">After</button>`;
  }
}
customElements.define('test-menu-host', MenuHost);

async function setup() {
  const host = await fixture<MenuHost>(html`<test-menu-host></test-menu-host>`);
  const root = host.shadowRoot!;
  const button = root.querySelector<HTMLElement>('[aria-haspopup=menu]')!;
  const menu = root.querySelector<HTMLElement>('[role=menu]')!;
  const focused = () => root.activeElement?.textContent?.trim();
  const press = async (...keys: string[]) => {
    for (const key of keys) await sendKeys({ press: key === 'Space' ? ' ' : key });
    await nextFrame();
  };
  const openWith = async (key: string) => {
    button.focus();
    await press(key);
    await waitUntil(() => root.activeElement?.getAttribute('role') === 'menuitem', 'an item has focus');
  };
  const isOpen = () => menu.matches(':popover-open');
  return { host, root, button, menu, focused, press, openWith, isOpen };
}

describe('menu button', () => {
  for (const [key, item] of [
    ['Enter', 'Settings'],
    ['Space', 'Settings'],
    ['ArrowDown', 'Settings'],
    ['ArrowUp', 'All projects…'],
  ] as const) {
    it(`opens with ${key} on "${item}"`, async () => {
      const { button, focused, openWith } = await setup();
      await openWith(key);
      expect(focused()).to.equal(item);
      expect(button.getAttribute('aria-expanded')).to.equal('true');
    });
  }

  it('opens on a click, and a second click closes it', async () => {
    const { button, isOpen } = await setup();
    const { x, y, width, height } = button.getBoundingClientRect();
    const position: [number, number] = [Math.round(x + width / 2), Math.round(y + height / 2)];
    await sendMouse({ type: 'click', position });
    await waitUntil(isOpen);
    await sendMouse({ type: 'click', position });
    await waitUntil(() => !isOpen());
  });

  it('moves with the arrows and wraps, and goes to the ends with Home and End', async () => {
    const { focused, press, openWith } = await setup();
    await openWith('Enter');
    await press('ArrowDown');
    expect(focused()).to.equal('Sales assistant');
    await press('ArrowUp', 'ArrowUp');
    expect(focused()).to.equal('All projects…');
    await press('ArrowDown');
    expect(focused()).to.equal('Settings');
    await press('End');
    expect(focused()).to.equal('All projects…');
    await press('Home');
    expect(focused()).to.equal('Settings');
  });

  it('goes to what is typed, and from match to match with one letter', async () => {
    const { focused, press, openWith } = await setup();
    await openWith('Enter');
    await press('s');
    expect(focused()).to.equal('Sales assistant');
    await press('s');
    expect(focused()).to.equal('Settings');
    await new Promise((resolve) => setTimeout(resolve, 750));
    await press('s', 'a');
    expect(focused()).to.equal('Sales assistant');
  });

  it('closes with Escape and gives focus back', async () => {
    const { root, button, press, openWith, isOpen } = await setup();
    await openWith('Enter');
    await press('Escape');
    expect(isOpen()).to.equal(false);
    expect(root.activeElement).to.equal(button);
    expect(button.getAttribute('aria-expanded')).to.equal('false');
  });

  it('closes with Tab and moves on', async () => {
    const { root, press, openWith, isOpen } = await setup();
    await openWith('Enter');
    await press('Tab');
    expect(isOpen()).to.equal(false);
    expect(root.activeElement?.id).to.equal('after');
  });

  for (const key of ['Enter', 'Space']) {
    it(`chooses with ${key}, after focus is back on the button`, async () => {
      const { host, button, press, openWith, isOpen } = await setup();
      await openWith('Enter');
      await press('ArrowDown', key);
      expect(host.chosen).to.deep.equal(['sales']);
      expect(host.focusedAtChoice).to.equal(button);
      expect(isOpen()).to.equal(false);
    });
  }

  it('leaves a disabled item without effect', async () => {
    const { host, press, openWith, isOpen } = await setup();
    await openWith('Enter');
    await press('ArrowDown', 'ArrowDown', 'Enter');
    expect(host.chosen).to.deep.equal([]);
    expect(isOpen()).to.equal(true);
  });

  it('closes on a click elsewhere', async () => {
    const { openWith, isOpen } = await setup();
    await openWith('Enter');
    await sendMouse({ type: 'click', position: [790, 590] });
    await waitUntil(() => !isOpen());
  });

  for (const zoom of ['1', '1.5', '0.7'])
    it(`stands below its button where the browser has no anchor positioning, in a page that zooms it to ${zoom}`, async () => {
      const { host, root, button, menu, openWith } = await setup();
      host.style.setProperty('zoom', zoom);
      const { supports } = CSS;
      const none = new CSSStyleSheet();
      none.replaceSync('.menu { inset: auto; margin: 0; position-anchor: none; position-try-fallbacks: none; }');
      root.adoptedStyleSheets.push(none);
      CSS.supports = () => false;
      try {
        await openWith('Enter');
        await Promise.all(menu.getAnimations().map((animation) => animation.finished));
        const [anchor, placed] = [button.getBoundingClientRect(), menu.getBoundingClientRect()];
        expect(placed.left).to.be.closeTo(Math.max(anchor.left, 8), 1);
        expect(placed.top - anchor.bottom).to.be.closeTo(4, 1);
      } finally {
        CSS.supports = supports;
      }
    });

  it('does not move focus on hover', async () => {
    const { root, focused, openWith } = await setup();
    await openWith('Enter');
    const { x, y } = [...root.querySelectorAll('[role=menuitem]')].at(-1)!.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(x + 5), Math.round(y + 5)] });
    await nextFrame();
    expect(focused()).to.equal('Settings');
  });

  it('keeps focus inside when the focused item goes away', async () => {
    const { host, focused, press, openWith } = await setup();
    await openWith('Enter');
    await press('ArrowDown');
    host.entries = [{ id: 'only', label: 'Only one left' }];
    host.requestUpdate();
    await host.updateComplete;
    expect(focused()).to.equal('Only one left');
  });

  it('shows in forced colours what cannot be chosen', async function () {
    const forceColors = (value: 'active' | 'none') =>
      executeServerCommand<{ isSet: boolean }, string>('forced-colors', value);
    if (!(await forceColors('active')).isSet) this.skip();
    try {
      const { menu, openWith } = await setup();
      await openWith('Enter');
      const [, sales, bank] = [...menu.querySelectorAll('[role=menuitem]')].map((item) => getComputedStyle(item).color);
      expect(bank).not.to.equal(sales);
    } finally {
      await forceColors('none');
    }
  });

  it('leaves Escape alone when it goes away while it is open', async () => {
    const { host, root, openWith } = await setup();
    await openWith('Enter');
    host.hasMenu = false;
    host.requestUpdate();
    await host.updateComplete;
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true });
    root.getElementById('before')!.dispatchEvent(escape);
    expect(escape.defaultPrevented).to.be.false;
  });

  it('passes the accessibility checks, open and closed', async () => {
    const { host, menu, openWith } = await setup();
    await expect(host).to.be.accessible();
    await openWith('Enter');
    await Promise.all(menu.getAnimations().map((animation) => animation.finished));
    await expect(host).to.be.accessible();
  });
});
