// The elements in JSX of Solid, with its prefixes: `attr:`, `prop:`, `on:`.
import type { JSX } from 'solid-js';
import type { BaElements, BaTagName, Listeners, Settable } from './element-types.js';

type Prefixed<Prefix extends string, Props> = { [Key in keyof Props & string as `${Prefix}:${Key}`]?: Props[Key] };

type Own<Name extends BaTagName> = Settable<Name> &
  Prefixed<'attr', BaElements[Name]['attributes']> &
  Prefixed<'prop', BaElements[Name]['properties']> &
  Listeners<Name, 'on:'>;

type SolidElements = {
  [Name in BaTagName]: Own<Name> & Omit<JSX.HTMLAttributes<BaElements[Name]['element']>, keyof Own<Name>>;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends SolidElements {}
  }
}
