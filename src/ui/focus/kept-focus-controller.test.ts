import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, nothing } from 'lit';
import { focusedElement } from './focused-element.js';
import { KeptFocusController } from './kept-focus-controller.js';

class KeptFocusHost extends LitElement {
  shown: readonly string[] = ['first', 'second', 'third'];
  wanted: string | undefined;

  constructor() {
    super();
    new KeptFocusController(this, { next: () => (this.wanted === undefined ? null : this.button(this.wanted)) });
  }

  button(id: string): HTMLElement | null {
    return this.renderRoot.querySelector(`#${id}`);
  }

  override render() {
    const button = (id: string) => (this.shown.includes(id) ? html`<button id=${id}>${id}</button>` : nothing);
    return html`${button('first')}
      <div>${button('second')} ${button('third')}</div>`;
  }
}
customElements.define('test-kept-focus-host', KeptFocusHost);

async function setup(focused: string, wanted?: string) {
  const host = await fixture<KeptFocusHost>(html`<test-kept-focus-host></test-kept-focus-host>`);
  host.wanted = wanted;
  host.button(focused)!.focus();
  const show = async (...shown: readonly string[]) => {
    host.shown = shown;
    host.requestUpdate();
    await host.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { host, show };
}

describe('the focus, when what had it goes away,', () => {
  it('stays where nothing went away', async () => {
    const { show } = await setup('second');
    await show('second', 'third');
    expect(focusedElement(document.body)?.id).to.equal('second');
  });

  it('goes to what is nearest, before what is first', async () => {
    const { show } = await setup('second');
    await show('first', 'third');
    expect(focusedElement(document.body)?.id).to.equal('third');
    await show('first');
    expect(focusedElement(document.body)?.id).to.equal('first');
  });

  it('goes where its host wants it', async () => {
    const { show } = await setup('second', 'first');
    await show('first', 'third');
    expect(focusedElement(document.body)?.id).to.equal('first');
  });

  it('waits at the host where there is nothing to press, and leaves no trace there', async () => {
    const { host, show } = await setup('second');
    await show();
    expect(focusedElement(document.body)).to.equal(host);
    await show('third');
    expect(focusedElement(document.body)?.id).to.equal('third');
    expect(host.hasAttribute('tabindex')).to.be.false;
  });

  it('is not taken from where the user went meanwhile', async () => {
    const { host, show } = await setup('second');
    const elsewhere = await fixture<HTMLElement>(html`<button>Elsewhere</button>`);
    const shown = show('third');
    await host.updateComplete;
    elsewhere.focus();
    await shown;
    expect(focusedElement(document.body)).to.equal(elsewhere);
  });
});
