import { expect, fixture, html } from '@open-wc/testing';
import { focusedElement, hasFocusWithin } from './focused-element.js';

/** A host with a slot and a button in its shadow, and a button of the page in the slot. */
async function setup() {
  const host = await fixture<HTMLElement>(html`<div><button>slotted</button></div>`);
  host.attachShadow({ mode: 'open' }).innerHTML = '<section><slot></slot></section><button>inside</button>';
  const slotted = host.querySelector('button')!;
  const inside = host.shadowRoot!.querySelector('button')!;
  return { host, slotted, inside, section: host.shadowRoot!.querySelector('section')! };
}

describe('the element that has the focus', () => {
  it('is found through open shadow roots', async () => {
    const { inside } = await setup();
    inside.focus();
    expect(focusedElement(document.body) === inside).to.be.true;
  });

  it('is none where only the page has it', async () => {
    const { inside } = await setup();
    inside.focus();
    inside.blur();
    expect(focusedElement(document.body) === undefined).to.be.true;
  });

  it('counts as within what it is shown in, and within nothing else', async () => {
    const { host, slotted, inside, section } = await setup();
    slotted.focus();
    expect([host, section, slotted].map(hasFocusWithin)).to.deep.equal([true, true, true]);
    expect([inside, null, undefined].map(hasFocusWithin)).to.deep.equal([false, false, false]);
    inside.focus();
    expect([host, section].map(hasFocusWithin)).to.deep.equal([true, false]);
  });
});
