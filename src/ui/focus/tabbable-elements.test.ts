import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { tabbableElements } from './tabbable-elements.js';

async function namesIn(content: TemplateResult): Promise<readonly string[]> {
  const root = await fixture(html`<div>${content}</div>`);
  return [...tabbableElements(root)].map(({ id }) => id);
}

describe('what Tab stops at', () => {
  it('is every kind of control, in the order of the page', async () => {
    const names = await namesIn(html`
      <a id="link" href="#x">Link</a>
      <p>Text <button id="button">Button</button></p>
      <input id="input" /><select id="select"></select
      ><textarea id="textarea"></textarea>
      <details open><summary id="summary">More</summary></details>
      <div id="custom" tabindex="0">Custom</div>
    `);
    expect(names).to.deep.equal(['link', 'button', 'input', 'select', 'textarea', 'summary', 'custom']);
  });

  it('is nothing that is disabled, inert, hidden, or only focused by code', async () => {
    const names = await namesIn(html`
      <button id="disabled" disabled>Disabled</button>
      <fieldset disabled><input id="in-disabled" /></fieldset>
      <div inert><button id="inert">Inert</button></div>
      <div hidden><button id="hidden">Hidden</button></div>
      <div style="visibility: hidden"><button id="invisible">Invisible</button></div>
      <h1 id="title" tabindex="-1">Title</h1>
      <button id="last">Last</button>
    `);
    expect(names).to.deep.equal(['last']);
  });

  it('is the checked one of a group of radio buttons, or each where none is', async () => {
    const names = await namesIn(html`
      <input type="radio" name="a" id="a-1" /><input type="radio" name="a" id="a-2" checked />
      <input type="radio" name="b" id="b-1" /><input type="radio" name="b" id="b-2" />
    `);
    expect(names).to.deep.equal(['a-2', 'b-1', 'b-2']);
  });

  it('stands in shadow roots and their slots, too', async () => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).innerHTML =
      '<button id="before">Before</button><slot></slot><slot name="none"><button id="fallback">Fallback</button></slot>';
    host.innerHTML = '<button id="slotted">Slotted</button>';
    expect(await namesIn(html`${host}`)).to.deep.equal(['before', 'slotted', 'fallback']);
  });
});
