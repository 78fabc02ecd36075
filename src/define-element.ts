/**
 * Registers an element, unless its name is taken: a page may load this package twice, and the first copy stays.
 *
 * @see https://html.spec.whatwg.org/multipage/custom-elements.html#dom-customelementregistry-define
 */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
