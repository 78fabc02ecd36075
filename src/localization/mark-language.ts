import type { Direction } from './direction.js';
import { directionAround, pageLanguage } from './page-language.js';

interface Language {
  readonly locale: string;
  readonly direction: Direction;
}

/**
 * Tells browsers and screen readers which language a shadow tree is in, and in which direction it runs, where that differs
 * from the page around it. The attributes stand on what the tree holds: the element itself belongs to the host, and so does
 * what the host puts into a slot, which keeps the page's language and direction.
 *
 * @see https://www.w3.org/WAI/WCAG22/Understanding/language-of-parts.html
 */
export function markLanguage(tree: ShadowRoot, { locale, direction }: Language): void {
  const { host } = tree;
  const around = directionAround(host);
  const lang = pageLanguage(host)?.toLowerCase() === locale.toLowerCase() ? undefined : locale;
  // A direction that the host states on the element is repeated for the elements within, which look for it here.
  const dir = direction === around && !host.hasAttribute('dir') ? undefined : direction;
  const slots = [...tree.querySelectorAll('slot')];
  for (const slot of slots) setAttribute(slot, 'dir', dir === undefined || dir === around ? undefined : around);
  for (const parent of [tree, ...slots])
    for (const element of parent.children) {
      if (element.localName === 'slot') continue;
      setAttribute(element, 'lang', lang);
      setAttribute(element, 'dir', dir);
    }
}

function setAttribute(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
