// The elements in templates of Svelte: `onba-…` of Svelte 5, `on:ba-…` of before.
import type { HTMLAttributes } from 'svelte/elements';
import type { BaElements, BaTagName, Listeners, Settable } from './element-types.js';

type Own<Name extends BaTagName> = Settable<Name> & Listeners<Name, 'on'> & Listeners<Name, 'on:'>;

type OwnElements = {
  [Name in BaTagName]: Own<Name> & Omit<HTMLAttributes<BaElements[Name]['element']>, keyof Own<Name>>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends OwnElements {}
}
