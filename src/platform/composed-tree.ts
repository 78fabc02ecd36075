/** Whether one element stands in another as a person sees it: through slots and open shadow roots. */
export function containsComposed(outer: Element, inner: Element): boolean {
  let node: Node | null | undefined = inner;
  while (node && node !== outer) node = (node as Element).assignedSlot ?? node.parentNode ?? (node as ShadowRoot).host;
  return node === outer;
}
