/**
 * An element may be moved to another window of the page, whose classes are others: nodes are asked what they are, not whose
 * instance, and what belongs to a window is that of the element's own.
 */

/** The window that a node stands in; the library's own where its document has none. */
export function viewOf({ ownerDocument }: Node): Window & typeof globalThis {
  return ownerDocument?.defaultView ?? window;
}

export function isElement(node: Node | null | undefined): node is Element {
  return node?.nodeType === 1; /* ELEMENT_NODE */
}

export function isShadowRoot(node: Node | null | undefined): node is ShadowRoot {
  return node?.nodeType === 11 /* DOCUMENT_FRAGMENT_NODE */ && 'host' in node;
}
