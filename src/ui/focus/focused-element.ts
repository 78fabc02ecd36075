import { attempt } from '../../platform/attempt.js';
import { containsComposed } from '../../platform/composed-tree.js';

/** What has the focus in a root. The DOM of a host's unit tests may throw there once that is gone. */
export const activeElementOf = (
  root: Partial<DocumentOrShadowRoot> | null | undefined,
): HTMLElement | null | undefined => attempt(() => root?.activeElement as HTMLElement | null | undefined);

/** The element that has focus in the page of another, through open shadow roots; `undefined` where only the page has it. */
export function focusedElement({ ownerDocument: page }: Element): HTMLElement | undefined {
  let active = activeElementOf(page);
  for (let inner = active; inner; inner = activeElementOf(inner.shadowRoot)) active = inner;
  return !active || active === page.body || active === page.documentElement ? undefined : active;
}

/**
 * Whether an element, or anything that is shown in it, has the focus. `:focus-within` says so only in a window that is
 * in use, and in WebKit also when what had the focus is gone.
 */
export function hasFocusWithin(element: Element | null | undefined): boolean {
  const focused = element && focusedElement(element);
  return !!focused && containsComposed(element, focused);
}
