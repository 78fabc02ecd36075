import { version } from './version.js';

/** Under this name a registered class carries the version of its copy, where the other copies in the page find it. */
const versionKey = Symbol.for('ba-settings-version');

type Registered = CustomElementConstructor & { [versionKey]?: string };

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
    (element as Registered)[versionKey] = version;
    customElements.define(name, element);
  } else if (registered[versionKey] !== version && !isWarned) {
    isWarned = true;
    const other = registered[versionKey] ?? 'unknown';
    console.warn(
      `ba-settings-elements ${version} did not register <${name}>: version ${other} is in this page, too. Did you forget to update one?`,
    );
  }
}
