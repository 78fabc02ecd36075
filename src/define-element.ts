import { version } from './version.js';

/** A registered class carries the version of its copy, where the other copies in the page find it. */
type Registered = CustomElementConstructor & { baVersion?: string };

let isWarned = false;

/**
 * Registers an element, unless its name is taken: a page may load this package twice, and the first copy stays. Where that is of
 * another version, the console says so, once for each copy.
 *
 * @see https://html.spec.whatwg.org/multipage/custom-elements.html#dom-customelementregistry-define
 */
export function define(name: string, element: CustomElementConstructor): void {
  const registered = customElements.get(name) as Registered | undefined;
  if (!registered) {
    (element as Registered).baVersion = version;
    customElements.define(name, element);
  } else if (registered.baVersion !== version && !isWarned) {
    isWarned = true;
    console.warn(
      `Failed to register <${name}> of ba-settings-elements ${version}: the page has it of version ${registered.baVersion}. ` +
        'Did you forget to update one?',
    );
  }
}
