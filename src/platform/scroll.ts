import { attempt } from './attempt.js';

/**
 * The element that scrolls a page: `body` in quirks mode. Where `document.scrollingElement` is missing or throws, the root
 * element.
 *
 * @see https://www.w3.org/TR/cssom-view-1/#dom-document-scrollingelement
 */
export function pageScrollBox(page: Document): Element {
  return attempt(() => page.scrollingElement) ?? page.documentElement;
}
