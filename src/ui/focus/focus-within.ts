import { containsComposed } from '../../platform/composed-tree.js';
import { focusedElement } from './focused-element.js';

/** Focuses what is within an element, unless the focus has gone on to something outside of it. */
export function focusWithin(element: Element, target: HTMLElement | null | undefined): void {
  const focused = focusedElement(element);
  if (!focused || containsComposed(element, focused)) target?.focus();
}
