import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { focusedElement, nameOf, roleOf, visibleElements } from '../support/deep-query.js';
import { until } from '../support/until.js';

/** What assistive technology is told of something. */
export interface Accessible {
  readonly role: string;
  readonly name: string;
  readonly description?: string;
  readonly haspopup?: string;
  readonly expanded?: boolean;
  readonly selected?: boolean;
  readonly modal?: boolean;
  readonly disabled?: boolean;
  readonly children?: readonly Accessible[];
}

/**
 * Everything with this role that assistive technology finds on the page: in the accessibility tree of the browser, or, where
 * its launcher cannot be asked for that, as the markup has it.
 */
export async function accessibles(role: string): Promise<readonly Accessible[]> {
  const { tree } = await executeServerCommand<{ tree?: Accessible }, never>('accessibility-tree');
  if (!tree) return fromMarkup(role);
  const found: Accessible[] = [];
  const visit = (node: Accessible) => {
    if (node.role === role) found.push(node);
    node.children?.forEach(visit);
  };
  visit(tree);
  return found;
}

/** The one with this role and name. */
export async function accessible(role: string, name: string | RegExp): Promise<Accessible> {
  const all = await accessibles(role);
  const found = all.find((one) => (typeof name === 'string' ? one.name === name : name.test(one.name)));
  if (!found)
    throw new Error(`There is no ${role} "${String(name)}", only ${all.map((one) => `"${one.name}"`).join()}.`);
  return found;
}

function fromMarkup(role: string): readonly Accessible[] {
  const all = [...visibleElements(document.body)];
  // What is behind a modal dialog is out of reach.
  const modal = all.findLast((element) => element.matches(':modal'));
  return (modal ? [modal, ...visibleElements(modal)] : all)
    .filter((element) => roleOf(element) === role)
    .map((element) => {
      const is = (state: string) => element.getAttribute(`aria-${state}`) === 'true';
      return {
        role,
        name: nameOf(element),
        description: referenced(element, 'aria-describedby')[0]?.textContent ?? '',
        haspopup: element.getAttribute('aria-haspopup') ?? '',
        expanded: is('expanded'),
        selected: is('selected'),
        modal: element.matches(':modal'),
        disabled: element.matches(':disabled') || is('disabled'),
      };
    });
}

/** The elements that an attribute refers to; one that is missing fails. */
export function referenced(element: Element, attribute: string): readonly HTMLElement[] {
  const ids = element.getAttribute(attribute)?.split(/\s+/) ?? [];
  return ids.map((id) => {
    const found = (element.getRootNode() as ShadowRoot).getElementById(id);
    if (!found) throw new Error(`${attribute} refers to "${id}", which does not exist.`);
    return found;
  });
}

/** Presses keys, one after the other; `Shift+Tab` is the one chord. */
export async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    if (key !== 'Shift+Tab') await sendKeys({ press: key === 'Space' ? ' ' : key });
    else {
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ up: 'Shift' });
    }
  }
}

/** What the focus is on, in the words of a person who hears it. */
export function focusedName(): string {
  const element = focusedElement();
  return element && element !== document.body ? nameOf(element) : '(the page)';
}

/** Waits until the focus is on the element with this name. */
export async function focusIsOn(name: string | RegExp): Promise<void> {
  const fits = () => (typeof name === 'string' ? focusedName() === name : name.test(focusedName()));
  await until(fits, `"${String(name)}" has the focus`).catch((error: Error) => {
    throw new Error(`${error.message} It is on "${focusedName()}".`);
  });
}
