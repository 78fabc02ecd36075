// The elements in JSX of Preact.
import type { ClassAttributes, HTMLAttributes } from 'preact';
import type { BaElements, BaTagName, Listeners, Settable } from './element-types.js';

type Own<Name extends BaTagName> = Settable<Name> & Listeners<Name, 'on'>;
type Common<Element extends HTMLElement> = HTMLAttributes<Element> & ClassAttributes<Element>;

type PreactElements = {
  [Name in BaTagName]: Own<Name> & Omit<Common<BaElements[Name]['element']>, keyof Own<Name>>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends PreactElements {}
  }
}
