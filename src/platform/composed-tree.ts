import { isShadowRoot } from './realm.js';

/** The trees that a node stands in: its own, and each around it, up to that of the page. */
export function treesAround(node: Node): readonly Node[] {
  const tree = node.getRootNode();
  return isShadowRoot(tree) ? [tree, ...treesAround(tree.host)] : [tree];
}

/** Whether one element stands in another as a person sees it: through slots and open shadow roots. */
export function containsComposed(outer: Element, inner: Element): boolean {
  let node: Node | null | undefined = inner;
  while (node && node !== outer) node = parentOf(node);
  return node === outer;
}

/** What a node stands in: the slot that it is in, or its parent, or the host of a shadow root. */
export function parentOf(node: Node): Node | null | undefined {
  return (node as Element).assignedSlot ?? node.parentNode ?? (node as ShadowRoot).host;
}
