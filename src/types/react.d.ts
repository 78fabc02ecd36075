// The elements in JSX of React. React 19 sets properties and listens; React 18 sets attributes alone: use the wrappers there.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { BaElements, BaTagName, Listeners, Settable } from './element-types.js';

type Own<Name extends BaTagName> = Settable<Name> & Listeners<Name, 'on'> & { class?: string | undefined };
type Common<Element> = DetailedHTMLProps<HTMLAttributes<Element>, Element>;

type ReactElements = {
  [Name in BaTagName]: Own<Name> & Omit<Common<BaElements[Name]['element']>, keyof Own<Name>>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ReactElements {}
  }
}
