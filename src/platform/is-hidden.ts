import { parentOf } from './composed-tree.js';
import { isRendered } from './css.js';
import { hasPage } from './listen.js';
import { isElement } from './realm.js';

/**
 * Whether the page hides an element, or what is around it. In a page that is drawn nowhere, as in a host's unit tests, nothing is hidden.
 */
export function isHidden(element: Element): boolean {
  if (!hasPage()) return false;
  return !isRendered(boxOf(element)) && element.ownerDocument.documentElement.getClientRects().length > 0;
}

/** The element, or where that has no box of its own, the next one around it that may have. */
function boxOf(element: Element): Element {
  let box = element;
  for (let node: Node | null | undefined = element; node; node = parentOf(node)) {
    if (!isElement(node)) continue;
    box = node;
    if (getComputedStyle(box).display !== 'contents') break;
  }
  return box;
}
