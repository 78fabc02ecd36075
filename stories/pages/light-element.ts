import { LitElement } from 'lit';

/** An element of these pages: it stands in the page itself, so that the page's style sheets reach it. */
export class LightElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
