import manifest from '../../custom-elements.json' with { type: 'json' };

/** Something of an element that has a name and a description. */
export interface Member {
  readonly name: string;
  readonly description: string;
}

export interface CssProperty extends Member {
  readonly default: string;
}

/** A public element, as the manifest describes it. */
export interface ElementFacts {
  readonly tagName: string;
  readonly description: string;
  /** Its module, below the root of the package. */
  readonly path: string;
  readonly cssParts: readonly Member[];
  readonly cssStates: readonly Member[];
  readonly slots: readonly Member[];
  readonly cssProperties: readonly CssProperty[];
}

interface Declaration extends Partial<ElementFacts> {
  readonly tagName?: string;
}

interface Module {
  readonly path: string;
  readonly declarations?: readonly Declaration[];
}

/** Every public element, by the alphabet. */
export const elements: readonly ElementFacts[] = (manifest.modules as readonly Module[])
  .flatMap(({ path, declarations = [] }) => declarations.map((declaration) => ({ ...declaration, path })))
  .filter(({ tagName }) => tagName !== undefined)
  .map(({ tagName, description = '', path, cssParts = [], cssStates = [], slots = [], cssProperties = [] }) => ({
    tagName: tagName!,
    description,
    path,
    cssParts,
    cssStates,
    slots,
    cssProperties,
  }))
  .sort((one, other) => one.tagName.localeCompare(other.tagName));

/** @throws {Error} where no element has that tag */
export function elementOf(tagName: string): ElementFacts {
  const found = elements.find((element) => element.tagName === tagName);
  if (!found) throw new Error(`Failed to find <${tagName}> in custom-elements.json. Did you run "npm run analyze"?`);
  return found;
}
