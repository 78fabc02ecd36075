import { isRightToLeft } from '../platform/css.js';
import type { Direction } from './direction.js';
import { isElement, isShadowRoot } from '../platform/realm.js';

/** An element and everything around it, out of however many shadow trees. */
function* withAncestors(element: Element): Generator<Element> {
  for (let node: Node | null = element; node; node = isShadowRoot(node) ? node.host : node.parentNode) {
    if (isElement(node)) yield node;
  }
}

/**
 * The language that the page gives an element: the nearest `lang` that says one, also outside of the element's shadow tree.
 *
 * @see https://html.spec.whatwg.org/multipage/dom.html#the-lang-and-xml:lang-attributes
 */
export function pageLanguage(element: Element): string | undefined {
  for (const { lang } of withAncestors(element) as Generator<HTMLElement>) if (lang) return lang;
  return undefined;
}

/**
 * The direction that a host states where it states the language, or nearer: `undefined` where no `dir` attribute does.
 *
 * @param isSource tells which element the language comes from.
 */
export function statedDirection(element: Element, isSource: (around: Element) => boolean): Direction | undefined {
  let stated: Direction | undefined;
  for (const around of withAncestors(element)) {
    stated ??= directionAttribute(around);
    if (isSource(around)) return stated;
  }
  return undefined;
}

function directionAttribute(element: Element): Direction | undefined {
  const value = element.getAttribute('dir')?.toLowerCase();
  if (value === 'auto') return directionAround(element);
  return value === 'ltr' || value === 'rtl' ? value : undefined;
}

/** The direction that an element has by the attributes of the page. */
export function directionAround(element: Element): Direction {
  return isRightToLeft(element) ? 'rtl' : 'ltr';
}
