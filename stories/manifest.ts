import manifest from '../custom-elements.json' with { type: 'json' };

/** Something that has a name and is described: an event, a slot, a part, a state. */
export interface Described {
  readonly name: string;
  readonly description?: string;
}

/** A property or a method. */
export interface Member extends Described {
  readonly kind: string;
  readonly attribute?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
}

/** What the manifest says of an element. */
export interface ElementDeclaration extends Described {
  readonly tagName: string;
  readonly members?: readonly Member[];
  readonly slots?: readonly Described[];
  readonly events?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssStates?: readonly Described[];
  readonly cssProperties?: readonly (Described & { readonly default?: string })[];
}

const isElement = (declaration: object): declaration is ElementDeclaration => 'tagName' in declaration;

/** Every public element. */
export const elements: readonly ElementDeclaration[] = manifest.modules.flatMap(({ declarations }) =>
  (declarations as readonly object[]).filter(isElement),
);

/** @throws where no public element has this tag. */
export function elementOf(tagName: string): ElementDeclaration {
  const element = elements.find((one) => one.tagName === tagName);
  if (!element) throw new Error(`The manifest has no ${tagName}. Did you forget \`npm run analyze\`?`);
  return element;
}

/** The properties of an element, without its methods. */
export const propertiesOf = ({ members = [] }: ElementDeclaration) => members.filter(({ kind }) => kind === 'field');
