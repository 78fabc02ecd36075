import { pageScrollBox } from '../platform/scroll.js';
import { isElement, isShadowRoot } from '../platform/realm.js';

/** What scrolls an element: the nearest box around it that can, also in other shadow trees, or the page. */
export function scrollBoxOf(element: Element): Element {
  const page = element.ownerDocument;
  for (let box = parentOf(element); box; box = parentOf(box)) {
    const isBox = /auto|scroll/.test(getComputedStyle(box).overflowY);
    if (isBox && box !== page.body && box !== page.documentElement) return box;
  }
  return pageScrollBox(page);
}

function parentOf(element: Element): Element | undefined {
  const parent = element.assignedSlot ?? element.parentNode;
  return isShadowRoot(parent) ? parent.host : isElement(parent) ? parent : undefined;
}
