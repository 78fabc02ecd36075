import { containsComposed } from '../../platform/composed-tree.js';

/** The element that has focus, looked up through open shadow roots; `undefined` where nothing but the page has it. */
export function focusedElement(): HTMLElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (!(active instanceof HTMLElement) || active === document.body || active === document.documentElement)
    return undefined;
  return active;
}

/**
 * Whether an element, or anything that is shown in it, has the focus. `:focus-within` says so only in a window that is
 * in use, and in WebKit also when what had the focus is gone.
 */
export function hasFocusWithin(element: Element | null | undefined): boolean {
  const focused = element && focusedElement();
  return !!focused && containsComposed(element, focused);
}
