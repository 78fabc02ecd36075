import { queryByRole } from '../../src/testing/by-role.js';
import { inSpokenLanguage } from './spoken-names.js';

export { nameOf, roleOf, visibleElements } from '../../src/testing/by-role.js';

/** Taken at once: a test may take it away from the page. */
const now = performance.now.bind(performance);

/** The first element with this role whose name fits, in the language that the tests speak. */
export function findByRole(root: Element, role: string, name?: string | RegExp): HTMLElement | undefined {
  return queryByRole(root, role, name === undefined ? undefined : inSpokenLanguage(name));
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
