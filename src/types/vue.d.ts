// The elements in templates of Vue: attributes and properties under either name, and `@ba-…`.
import type { HTMLAttributes, PublicProps } from 'vue';
import type { BaTagName, ListenerProperties, Settable } from './element-types.js';

type Own<Name extends BaTagName> = Settable<Name> & ListenerProperties<Name>;

type VueElements = {
  [Name in BaTagName]: new () => {
    $props: Own<Name> & Omit<HTMLAttributes & PublicProps, keyof Own<Name>>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends VueElements {}
  /** For what stands in a slot of an element: Vue knows `v-slot` alone. */
  interface HTMLAttributes {
    slot?: string | undefined;
  }
}
