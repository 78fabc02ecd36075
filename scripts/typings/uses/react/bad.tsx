// What React's types refuse: were one of these taken, its comment would be the error.
import type { KeyCopiedEvent } from 'ba-settings-elements';
import type {} from 'ba-settings-elements/types/react';

interface OtherEvent extends KeyCopiedEvent {
  other: true;
}

export const bad = [
  // @ts-expect-error The attribute does not take this word.
  <ba-settings-app routing="sometimes" />,
  // @ts-expect-error There is no such property.
  <ba-settings-app projectID="support-bot" />,
  // @ts-expect-error It is a property of another element.
  <ba-home-link routing="hash" />,
  // @ts-expect-error That is no adapter.
  <ba-channel-list api={{}} />,
  // @ts-expect-error A level is a number.
  <ba-channel-list heading-level="two" />,
  // @ts-expect-error A number is no id.
  <ba-channel-list project-id={7} />,
  // @ts-expect-error Another event comes.
  <ba-settings-app onba-key-regenerated={(event: OtherEvent) => event} />,
  // @ts-expect-error The event does not carry the key.
  <ba-settings-app onba-key-regenerated={(event) => event.detail.value} />,
  // @ts-expect-error A listener is a function.
  <ba-settings-app onba-ready="ready()" />,
  // @ts-expect-error There is no such element.
  <ba-setings-app />,
];
