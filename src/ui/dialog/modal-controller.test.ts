import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LitElement } from 'lit';
import { modalTemplate } from './modal.js';
import { ModalController } from './modal-controller.js';
import { waitUntil } from '../../testing/wait-until.test-setup.js';

class ModalControllerHost extends LitElement {
  mayClose = true;
  heard: string[] = [];
  readonly modal = new ModalController(this, {
    initialFocus: () => undefined,
    fallbackFocus: () => undefined,
    mayClose: () => this.mayClose,
    onRefuse: () => this.heard.push('refused'),
    onClose: (reason) => this.heard.push(reason),
  });

  override render() {
    return modalTemplate(
      this.modal,
      html`<h2 id="title">Title</h2>`,
      html`<button id="cancel">Cancel</button><button id="verb">Verb</button>`,
    );
  }
}
customElements.define('test-modal-controller-host', ModalControllerHost);

async function setup() {
  const host = await fixture<ModalControllerHost>(html`<test-modal-controller-host></test-modal-controller-host>`);
  const isModal = () => host.shadowRoot!.querySelector('dialog:modal') !== null;
  const focused = () => host.shadowRoot!.activeElement?.id;
  return { host, isModal, focused };
}

describe('a modal controller', () => {
  it('draws the content only while the dialog is open', async () => {
    const { host, isModal } = await setup();
    expect(host.shadowRoot!.textContent.trim()).to.equal('');
    await host.modal.show();
    expect(isModal()).to.be.true;
    host.modal.close();
    await host.updateComplete;
    expect(host.shadowRoot!.textContent.trim()).to.equal('');
  });

  it('shows nothing that was closed before it was drawn', async () => {
    const { host, isModal } = await setup();
    const shown = host.modal.show();
    host.modal.close();
    await shown;
    expect(isModal()).to.be.false;
    expect(host.heard).to.deep.equal(['close']);
    host.modal.close();
    expect(host.heard, 'told once').to.deep.equal(['close']);
  });

  it('asks whether it may be left, and tells what it refused', async () => {
    const { host, isModal } = await setup();
    await host.modal.show();
    host.mayClose = false;
    host.modal.requestClose();
    host.modal.requestClose();
    expect(isModal()).to.be.true;
    host.mayClose = true;
    host.modal.requestClose();
    expect(host.heard).to.deep.equal(['refused', 'refused', 'cancel']);
    expect(isModal()).to.be.false;
  });

  it('leads Tab round', async () => {
    const { host, focused } = await setup();
    await host.modal.show();
    await waitUntil(() => focused() === 'cancel');
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    expect(focused()).to.equal('verb');
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal('cancel');
    host.modal.close();
  });

  describe('one press presses one button:', () => {
    /** A dialog whose first button puts another into its place, and one in the page that opens it. */
    async function pressing() {
      const { host, isModal } = await setup();
      const opener = document.createElement('button');
      const presses: string[] = [];
      host.before(opener);
      opener.addEventListener('click', () => (presses.push('opener'), void host.modal.show()));
      opener.focus();
      const button = (id: string) => host.shadowRoot!.querySelector<HTMLButtonElement>(`#${id}`)!;
      const open = async () => {
        await host.modal.show();
        button('verb').addEventListener('click', () => (presses.push('verb'), button('cancel').focus()));
        button('cancel').addEventListener('click', () => (presses.push('cancel'), host.modal.close()));
      };
      return { isModal, presses, opener, button, open };
    }

    it('a held Enter stays with the button on which it began', async () => {
      const { isModal, presses, button, open } = await pressing();
      await open();
      button('verb').focus();
      for (let times = 0; times < 3; times++) await sendKeys({ down: 'Enter' });
      await sendKeys({ up: 'Enter' });
      expect(presses).to.deep.equal(['verb']);
      expect(isModal()).to.be.true;
    });

    it('nor does it reach the opener after the dialog has closed; the next one does', async () => {
      const { isModal, presses, button, open } = await pressing();
      await open();
      button('cancel').focus();
      for (let times = 0; times < 3; times++) await sendKeys({ down: 'Enter' });
      await sendKeys({ up: 'Enter' });
      expect(presses).to.deep.equal(['cancel']);
      await sendKeys({ press: 'Enter' });
      expect(presses).to.deep.equal(['cancel', 'opener']);
      await waitUntil(isModal);
    });

    it('the second click of a double click presses nothing', async () => {
      const { presses, button, open } = await pressing();
      await open();
      const click = (detail: number) =>
        button('verb').dispatchEvent(new MouseEvent('click', { detail, bubbles: true }));
      click(1);
      click(2);
      click(3);
      expect(presses).to.deep.equal(['verb']);
    });
  });
});
