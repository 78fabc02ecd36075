import { html, LitElement } from 'lit';

/** An element of a host that is made with Lit: it shows what stands in it. */
customElements.define(
  'host-panel',
  class extends LitElement {
    render() {
      return html`<h1>Support bot</h1>
        <slot></slot>`;
    }
  },
);
