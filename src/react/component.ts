import { createComponent } from '@lit/react';
import * as React from 'react';
import type { BaElements, BaTagName, ListenerProperties, ListenerProperty } from '../types/element-types.js';

type Own<Name extends BaTagName> = BaElements[Name]['properties'] & ListenerProperties<Name>;

/** What a wrapper takes: the properties of its element, a listener for each event, and what React gives every element. */
export type ComponentProps<Name extends BaTagName> = Own<Name> &
  Omit<React.HTMLAttributes<BaElements[Name]['element']>, keyof Own<Name>>;

export type Component<Name extends BaTagName> = React.ForwardRefExoticComponent<
  ComponentProps<Name> & React.RefAttributes<BaElements[Name]['element']>
>;

type EveryEvent = keyof BaElements['ba-provider']['events'];

/** The same for every element: a property that an element has no event for is refused by its type. */
const events: { readonly [Type in EveryEvent as ListenerProperty<Type>]: Type } = {
  onBaAuthRequired: 'ba-auth-required',
  onBaChannelClose: 'ba-channel-close',
  onBaChannelOpen: 'ba-channel-open',
  onBaDialogClose: 'ba-dialog-close',
  onBaError: 'ba-error',
  onBaKeyCopied: 'ba-key-copied',
  onBaKeyFirstUsed: 'ba-key-first-used',
  onBaKeyOutcomeUnknown: 'ba-key-outcome-unknown',
  onBaKeyRegenerateFailed: 'ba-key-regenerate-failed',
  onBaKeyRegenerateRequest: 'ba-key-regenerate-request',
  onBaKeyRegenerated: 'ba-key-regenerated',
  onBaNavigate: 'ba-navigate',
  onBaPreviousKeyEnded: 'ba-previous-key-ended',
  onBaPreviousKeyRestored: 'ba-previous-key-restored',
  onBaProjectCreate: 'ba-project-create',
  onBaProjectSelect: 'ba-project-select',
  onBaReady: 'ba-ready',
  onBaTabChange: 'ba-tab-change',
};

/**
 * Wraps an element in a component for React 18 and 19, which sets properties and adds listeners after the element is in the page:
 * also after `hydrateRoot()`, where React sets neither on an element that a server wrote.
 *
 * @param tagName the name that the element is registered under
 * @param elementClass its class; what its prototype has is set as a property, the rest as an attribute
 * @see https://github.com/lit/lit/tree/main/packages/react#createcomponent
 */
export function componentOf<Name extends BaTagName>(
  tagName: Name,
  elementClass: new () => BaElements[Name]['element'],
): Component<Name> {
  return createComponent({ react: React, tagName, elementClass, events }) as unknown as Component<Name>;
}
