/** The element that has focus, looked up through open shadow roots; `undefined` where nothing but the page has it. */
export function focusedElement(root: DocumentOrShadowRoot = document): HTMLElement | undefined {
  let active = root.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (!(active instanceof HTMLElement) || active === document.body || active === document.documentElement)
    return undefined;
  return active;
}
