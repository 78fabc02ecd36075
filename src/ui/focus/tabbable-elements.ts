import { isRendered } from '../../platform/css.js';

const candidates = 'a[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]';

/** What Tab stops at within an element, in its order, also in slots and through open shadow roots. */
export function* tabbableElements(root: Element): Generator<HTMLElement> {
  for (const element of childrenOf(root)) {
    if (!isRendered(element, { visibilityProperty: true })) {
      // A slot has no box of its own.
      if (element.localName !== 'slot') continue;
    } else if (element.matches(candidates) && isTabbable(element as HTMLElement)) {
      yield element as HTMLElement;
    }
    yield* tabbableElements(element);
  }
}

/** The children that a person perceives: those of its shadow root, or those that stand in a slot. */
function childrenOf(element: Element): Iterable<Element> {
  if (element.shadowRoot) return element.shadowRoot.children;
  const assigned = element.localName === 'slot' ? (element as HTMLSlotElement).assignedElements() : [];
  return assigned.length > 0 ? assigned : element.children;
}

function isTabbable(element: HTMLElement): boolean {
  return element.tabIndex >= 0 && !element.matches(':disabled, [inert], [inert] *') && !isPassedOver(element);
}

/** Of a group of radio buttons, Tab stops at the checked one. */
function isPassedOver(element: Element): boolean {
  if (!element.matches('[type=radio]:not(:checked)')) return false;
  const { name } = element as HTMLInputElement;
  const checked = (element.getRootNode() as ParentNode).querySelectorAll<HTMLInputElement>('[type=radio]:checked');
  return [...checked].some((one) => one.name === name);
}
