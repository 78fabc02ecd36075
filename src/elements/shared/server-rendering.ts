import { LitElement, type PropertyValues } from 'lit';
import { attempt } from '../../platform/attempt.js';

interface Protected {
  createRenderRoot(): HTMLElement | DocumentFragment;
  shouldUpdate(changed: PropertyValues): boolean;
  update(changed: PropertyValues): void;
}

const { createRenderRoot, update } = LitElement.prototype as unknown as Protected;
const toHydrate = new WeakSet<LitElement>();

/**
 * On a server, an element is written and never connected, also where a host has Lit call `connectedCallback`: it starts no timer
 * and reads nothing. It has a shadow root all the same, for Lit's events pass through it to the providers around.
 */
export function stayUnconnected(element: typeof LitElement): void {
  element.prototype.connectedCallback = () => undefined;
  element.addInitializer((host) => host.attachShadow(element.shadowRootOptions));
}

/**
 * Lets the elements of a class take over what a server wrote of them. Before the first update, nothing of the page or its data is
 * known, as on the server: what is rendered then is what was written, and Lit's hydration support takes its nodes. The first
 * update changes what is otherwise by now. Where that support is missing, or the host has set other properties than on the
 * server, the element is rendered anew, before the page is painted.
 */
export function takeOverFromServer({ prototype }: typeof LitElement): void {
  const own = prototype as unknown as Protected;

  own.createRenderRoot = function (this: LitElement) {
    const written = this.shadowRoot;
    // In another document it is made, but cannot be styled like this: what is rendered there could not be made.
    attempt(() => createRenderRoot.call(this));
    if (written) {
      for (const name of this.dataset['serverMarks']?.split(' ') ?? []) this.removeAttribute(name);
      // Where nothing hydrates, Lit would render before what was written.
      if (this.renderOptions.renderBefore) {
        written.replaceChildren();
        this.renderOptions.renderBefore = null;
      } else toHydrate.add(this);
    }
    return this.shadowRoot!;
  };

  own.shouldUpdate = function (this: LitElement) {
    if (toHydrate.delete(this))
      try {
        update.call(this, new Map());
      } catch {
        this.shadowRoot!.replaceChildren();
      }
    return true;
  };
}
