import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { LitElement } from 'lit';
import { engine } from '../../testing/engine.test-setup.js';
import { baseStyles } from '../base.styles.js';
import { dialogStyles } from './dialog.styles.js';
import { modalTemplate } from './modal.js';
import { ModalController } from './modal-controller.js';
import { waitUntil } from '../../testing/wait-until.test-setup.js';

class ModalHost extends LitElement {
  static override styles = [...baseStyles, dialogStyles];
  mayClose = true;
  reasons: string[] = [];
  readonly modal = new ModalController(this, {
    initialFocus: () => this.shadowRoot!.querySelector<HTMLElement>('#cancel'),
    fallbackFocus: () => this.shadowRoot!.querySelector<HTMLElement>('#elsewhere'),
    mayClose: () => this.mayClose,
    onRefuse: () => undefined,
    onClose: (reason) => this.reasons.push(reason),
  });

  override render() {
    return html`<button id="opener" @click=${() => this.modal.show()}>Regenerate</button>
      <button id="elsewhere">Elsewhere</button>
      ${modalTemplate(
        this.modal,
        html`<h2 class="dialog-title" id="title">Regenerate the key?</h2>
          <p id="description">The old one stops working.</p>
          <slot></slot>`,
        html`<button id="cancel">Cancel</button><button id="verb">Regenerate</button>`,
      )}`;
  }
}
customElements.define('test-modal-host', ModalHost);

async function setup() {
  const host = await fixture<ModalHost>(html`<test-modal-host></test-modal-host>`);
  const root = host.shadowRoot!;
  const part = (id: string) => root.querySelector<HTMLElement>(`#${id}`)!;
  const dialog = root.querySelector('dialog')!;
  part('opener').focus();
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => dialog.matches(':modal'), 'the dialog is modal');
  return { host, root, part, dialog };
}

describe('modal', () => {
  afterEach(() => {
    for (const host of document.querySelectorAll<ModalHost>('test-modal-host')) host.modal.close();
  });

  it('closes with the motion that it opened with, and is of no more use meanwhile', async function () {
    if (!CSS.supports('overlay', 'auto') || engine !== 'chromium') this.skip();
    await emulateMedia({ reducedMotion: 'no-preference' });
    const { host, root, dialog } = await setup();
    host.modal.close();
    await host.updateComplete;
    expect([dialog.open, dialog.inert, host.modal.isFading]).to.deep.equal([false, true, true]);
    expect(root.querySelector('#title'), 'what it showed').not.to.be.null;
    await waitUntil(() => !host.modal.isFading && root.querySelector('#title') === null, 'it has gone');
    await emulateMedia({ reducedMotion: 'reduce' });
    host.modal.show();
    await waitUntil(() => dialog.matches(':modal'));
    host.modal.close();
    await host.updateComplete;
    expect(root.querySelector('#title') === null, 'at once, where nothing is to move').to.be.true;
  });

  it('scrolls by keyboard where its window is low, with the focus on a button', async function () {
    if (engine === 'webkit') this.skip(); // Its driver sets no size this small.
    await setViewport({ width: 320, height: 256 });
    try {
      const { host, root, part, dialog } = await setup();
      root.querySelector('#description')!.append(...Array.from({ length: 60 }, () => 'What follows from it. '));
      expect(dialog.scrollHeight, 'more than there is room for').to.be.above(dialog.clientHeight);
      dialog.scrollTop = 0;
      part('cancel').focus({ preventScroll: true });
      expect(root.activeElement).to.equal(part('cancel'));
      await sendKeys({ press: 'ArrowDown' });
      await waitUntil(() => dialog.scrollTop > 0, 'it has scrolled');
      host.modal.close();
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('puts focus where it belongs, and back', async () => {
    const { host, root, part, dialog } = await setup();
    expect(root.activeElement).to.equal(part('cancel'));
    await sendKeys({ press: 'Escape' });
    expect(dialog.open).to.equal(false);
    expect(root.activeElement).to.equal(part('opener'));
    expect(host.reasons).to.deep.equal(['cancel']);
  });

  it('stays while it may not be left, however often Escape is pressed', async () => {
    const { host, dialog } = await setup();
    host.mayClose = false;
    for (let times = 0; times < 6; times += 1) await sendKeys({ press: 'Escape' });
    expect(dialog.matches(':modal')).to.equal(true);
    expect(host.reasons).to.deep.equal([]);
    host.mayClose = true;
    await sendKeys({ press: 'Escape' });
    expect(dialog.open).to.equal(false);
  });

  describe('an Escape', () => {
    let heard: string[];
    const drawer = (event: Event) => void heard.push((event as KeyboardEvent).key);
    const drawers = [document.body, document, window];

    beforeEach(() => {
      heard = [];
      for (const target of drawers) target.addEventListener('keydown', drawer);
    });

    afterEach(() => {
      for (const target of drawers) target.removeEventListener('keydown', drawer);
    });

    it('that closes the dialog does not close a drawer of the page as well', async () => {
      const { dialog } = await setup();
      heard = [];
      await sendKeys({ press: 'Escape' });
      expect(dialog.open).to.equal(false);
      expect(heard).to.deep.equal([]);
      await sendKeys({ press: 'Escape' });
      expect(heard, 'the next one').to.deep.equal(['Escape', 'Escape', 'Escape']);
    });

    it('that the dialog refuses goes no further either', async () => {
      const { host, dialog } = await setup();
      host.mayClose = false;
      heard = [];
      for (let times = 0; times < 3; times += 1) await sendKeys({ press: 'Escape' });
      expect(dialog.matches(':modal')).to.equal(true);
      expect(heard).to.deep.equal([]);
      host.mayClose = true;
    });

    it('goes no further when the focused control is gone', async () => {
      const { part, dialog } = await setup();
      part('cancel').remove();
      heard = [];
      await sendKeys({ press: 'Escape' });
      expect(dialog.open).to.equal(false);
      expect(heard.filter((key) => key === 'Escape')).to.deep.equal([]);
    });

    it('that something of the host in the dialog used does not close the dialog', async () => {
      const { host, dialog } = await setup();
      const content = document.createElement('button');
      content.addEventListener('keydown', (event) => event.preventDefault());
      host.append(content);
      content.focus();
      await sendKeys({ press: 'Escape' });
      expect(dialog.open).to.equal(true);
    });
  });

  it('shows itself again when something else closed it', async () => {
    const { host, dialog } = await setup();
    host.mayClose = false;
    dialog.close();
    await waitUntil(() => dialog.matches(':modal'), 'the dialog is modal again');
    expect(host.reasons).to.deep.equal([]);
  });

  it('hears Escape when the focused control is gone', async () => {
    const { part, dialog } = await setup();
    part('cancel').remove();
    await sendKeys({ press: 'Escape' });
    expect(dialog.open).to.equal(false);
  });

  it('gives focus to the stand-in when its opener is gone', async () => {
    const { host, root, part } = await setup();
    part('opener').remove();
    host.modal.close();
    expect(root.activeElement).to.equal(part('elsewhere'));
    expect(host.reasons).to.deep.equal(['close']);
  });

  it('is modal again after its host was moved', async () => {
    const { host, dialog } = await setup();
    const place = await fixture(html`<section></section>`);
    place.append(host);
    await waitUntil(() => dialog.matches(':modal'), 'the dialog is modal again');
    expect(host.modal.open).to.equal(true);
  });

  describe('in a part of the page that is hidden', () => {
    const setupInPart = async () => {
      const opened = await setup();
      const page = await fixture(
        html`<div>
          <div></div>
          <button>Of the page</button>
        </div>`,
      );
      const [part, button] = page.children as unknown as readonly [HTMLElement, HTMLButtonElement];
      part.append(opened.host);
      await waitUntil(() => opened.dialog.matches(':modal'), 'the dialog is modal');
      const isModal = (is: boolean) => waitUntil(() => opened.dialog.matches(':modal') === is, `modal: ${is}`);
      /** What is inert cannot be focused. */
      const canBeUsed = () => (button.focus(), document.activeElement === button);
      return { ...opened, place: part, isModal, canBeUsed };
    };

    it('leaves the rest of it to be used, and is modal again once it is seen', async () => {
      const { host, part, place, isModal, canBeUsed } = await setupInPart();
      expect(canBeUsed(), 'while it is seen').to.be.false;
      place.hidden = true;
      await isModal(false);
      expect([canBeUsed(), host.modal.open, host.modal.isHidden, host.reasons]).to.deep.equal([true, true, true, []]);
      place.hidden = false;
      await isModal(true);
      expect([canBeUsed(), host.modal.isHidden]).to.deep.equal([false, false]);
      expect(host.shadowRoot!.activeElement).to.equal(part('cancel'));
      await sendKeys({ press: 'Escape' });
      expect(host.reasons).to.deep.equal(['cancel']);
    });

    it('opens unseen, too', async () => {
      const { host, place, isModal, canBeUsed } = await setupInPart();
      host.modal.close();
      place.hidden = true;
      await host.modal.show();
      expect([host.modal.open, canBeUsed()]).to.deep.equal([true, true]);
      place.hidden = false;
      await isModal(true);
    });

    it('closes there, and stays so', async () => {
      const { host, dialog, place, isModal } = await setupInPart();
      place.hidden = true;
      await isModal(false);
      host.modal.close();
      place.hidden = false;
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect([dialog.open, host.modal.isHidden, host.reasons]).to.deep.equal([false, false, ['close']]);
    });

    it('stands in the window where that is invisible, or takes no clicks', async () => {
      const { dialog, place } = await setupInPart();
      place.style.cssText = 'visibility: hidden; pointer-events: none';
      const { visibility, pointerEvents } = getComputedStyle(dialog);
      expect([visibility, pointerEvents]).to.deep.equal(['visible', 'auto']);
    });
  });

  it('is named by its title and passes the accessibility checks', async () => {
    const { host, dialog } = await setup();
    await Promise.all(dialog.getAnimations().map((animation) => animation.finished));
    expect(dialog.getAttribute('role')).to.equal('alertdialog');
    await expect(host).to.be.accessible();
  });
});
