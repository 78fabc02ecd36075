import { inSpokenLanguage } from './spoken-names.js';

/** Taken at once: a test may take it away from the page. */
const now = performance.now.bind(performance);

/** Roles that HTML elements have by themselves, as far as these pages use them. */
const nativeRoles: Readonly<Record<string, string>> = {
  BUTTON: 'button',
  A: 'link',
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  LI: 'listitem',
  DIALOG: 'dialog',
};

/** Every element below a root that a person can perceive, through open shadow roots, in the order of the page. */
export function* visibleElements(root: Element | ShadowRoot): Generator<HTMLElement> {
  if ('shadowRoot' in root && root.shadowRoot) yield* visibleElements(root.shadowRoot);
  for (const element of root.children) {
    if (!isHtml(element) || element.hidden) continue;
    if (element.localName === 'dialog' && !(element as HTMLDialogElement).open) continue;
    if (element.popover && !element.matches(':popover-open')) continue;
    yield element;
    yield* visibleElements(element);
  }
}

/** `instanceof` would not know the elements of another frame. */
function isHtml(element: Element): element is HTMLElement {
  return element.namespaceURI === 'http://www.w3.org/1999/xhtml';
}

export function roleOf(element: Element): string | undefined {
  if (element.localName === 'input') return (element as HTMLInputElement).type === 'search' ? 'searchbox' : 'textbox';
  return element.getAttribute('role') ?? nativeRoles[element.tagName];
}

/** What an element is called, without the marks of direction, which nobody sees or hears. */
export function nameOf(element: Element): string {
  const label = element.getAttribute('aria-labelledby');
  const labelled = label === null ? undefined : (element.getRootNode() as Document | ShadowRoot).getElementById(label);
  if (labelled) return nameOf(labelled);
  const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
  return name
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The first element with this role whose name fits. */
export function findByRole(root: Element, role: string, name?: string | RegExp): HTMLElement | undefined {
  const wanted = name === undefined ? undefined : inSpokenLanguage(name);
  for (const element of visibleElements(root)) {
    if (roleOf(element) !== role) continue;
    const found = nameOf(element);
    if (wanted === undefined || (typeof wanted === 'string' ? found === wanted : wanted.test(found))) return element;
  }
  return undefined;
}

/** Waits until there is such an element. */
export async function waitForRole(
  root: Element,
  role: string,
  name?: string | RegExp,
  seconds = 10,
): Promise<HTMLElement> {
  const end = now() + seconds * 1000;
  for (;;) {
    const element = findByRole(root, role, name);
    if (element) return element;
    if (now() > end) throw new Error(`There is no ${role} named ${String(name)} after ${seconds} seconds.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The element that has the focus, within however many shadow roots. */
export function focusedElement(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
