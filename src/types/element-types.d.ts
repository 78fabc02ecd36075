import type { BaElements } from './elements.generated.js';

export type { BaElements };
export type BaTagName = keyof BaElements;

/** What markup sets on an element. Where an attribute and a property have one name, frameworks set the property. */
export type Settable<Name extends BaTagName> = BaElements[Name]['properties'] &
  Omit<BaElements[Name]['attributes'], keyof BaElements[Name]['properties']>;

type Events<Name extends BaTagName> = BaElements[Name]['events'];

/** Takes an event as a listener on the element gets it; its `target` may be an element inside a slot. */
type Listener<Name extends BaTagName, Type extends keyof Events<Name>> = (
  event: Events<Name>[Type] & { readonly currentTarget: BaElements[Name]['element'] },
) => void;

/** A listener for each event that an element fires, under the event's name behind a prefix such as `on`. */
export type Listeners<Name extends BaTagName, Prefix extends string> = {
  [Type in keyof Events<Name> & string as `${Prefix}${Type}`]?: Listener<Name, Type> | undefined;
};

type Pascal<Text extends string> = Text extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<Text>;

/** The property of a component that takes the listener for an event: `onBaReady` for `ba-ready`. */
export type ListenerProperty<Type extends string> = `on${Pascal<Type>}`;

/** A listener for each event that an element fires, under the name of such a property. */
export type ListenerProperties<Name extends BaTagName> = {
  [Type in keyof Events<Name> & string as ListenerProperty<Type>]?: Listener<Name, Type> | undefined;
};
