import { isShadowRoot } from './realm.js';

/** The trees that a node stands in: its own, and each around it, up to that of the page. */
export function treesAround(node: Node): readonly Node[] {
  const tree = node.getRootNode();
  return isShadowRoot(tree) ? [tree, ...treesAround(tree.host)] : [tree];
}

/** Whether one element stands in another as a person sees it: through slots and open shadow roots. */
export function containsComposed(outer: Element, inner: Element): boolean {
  let node: Node | null | undefined = inner;
  while (node && node !== outer) node = (node as Element).assignedSlot ?? node.parentNode ?? (node as ShadowRoot).host;
  return node === outer;
}
