import { pageScrollBox } from '../platform/scroll.js';

/** What scrolls an element: the nearest box around it that can, also in other shadow trees, or the page. */
export function scrollBoxOf(element: Element): Element {
  for (let box = parentOf(element); box; box = parentOf(box)) {
    const isBox = /auto|scroll/.test(getComputedStyle(box).overflowY);
    if (isBox && box !== document.body && box !== document.documentElement) return box;
  }
  return pageScrollBox();
}

function parentOf(element: Element): Element | undefined {
  const parent = element.assignedSlot ?? element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : undefined;
}
