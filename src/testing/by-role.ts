import { attempt } from '../platform/attempt.js';

/** Roles that HTML elements have by themselves, as far as these elements use them. */
const nativeRoles: Readonly<Record<string, string>> = {
  BUTTON: 'button',
  A: 'link',
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  LI: 'listitem',
  DIALOG: 'dialog',
  SELECT: 'combobox',
  FIELDSET: 'group',
  SUMMARY: 'button',
};

/** Roles of inputs that are no text boxes, by their types. */
const inputRoles: Readonly<Record<string, string>> = { search: 'searchbox', radio: 'radio' };

/** Every element below a root that a person can perceive, through open shadow roots, in the order of the page. */
export function* visibleElements(root: ParentNode): Generator<HTMLElement> {
  const { shadowRoot } = root as Partial<Element>;
  if (shadowRoot) yield* visibleElements(shadowRoot);
  for (const element of root.children) {
    if (!isHtml(element) || element.hidden) continue;
    if (element.localName === 'dialog' && !(element as HTMLDialogElement).open) continue;
    // A DOM without popovers, such as jsdom, does not know the selector: there nothing is hidden by it.
    if (element.popover && !attempt(() => element.matches(':popover-open'), true)) continue;
    yield element;
    yield* visibleElements(element);
  }
}

/** `instanceof` would not know the elements of another frame. */
function isHtml(element: Element): element is HTMLElement {
  return element.namespaceURI === 'http://www.w3.org/1999/xhtml';
}

export function roleOf(element: Element): string | undefined {
  if (element.localName === 'input') return inputRoles[(element as HTMLInputElement).type] ?? 'textbox';
  return element.getAttribute('role') ?? nativeRoles[element.tagName];
}

/** What an element is called, without the marks of direction, which nobody sees or hears. */
export function nameOf(element: Element): string {
  const label = element.getAttribute('aria-labelledby');
  const labelled = label === null ? undefined : (element.getRootNode() as Document | ShadowRoot).getElementById(label);
  if (labelled) return nameOf(labelled);
  const [native] = (element as HTMLInputElement).labels ?? [element.querySelector(':scope > legend')];
  const name = element.getAttribute('aria-label') ?? (native ?? element).textContent ?? '';
  return name
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The first visible element with this role whose name fits, through open shadow roots. */
export function queryByRole(root: ParentNode, role: string, name?: string | RegExp): HTMLElement | undefined {
  for (const element of visibleElements(root)) {
    if (roleOf(element) !== role) continue;
    const found = nameOf(element);
    if (name === undefined || (typeof name === 'string' ? found === name : name.test(found))) return element;
  }
  return undefined;
}
