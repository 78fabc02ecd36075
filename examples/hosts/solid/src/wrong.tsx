/** What the checker refuses. */
import type { KeyRegeneratedEvent, SettingsApi } from 'ba-settings-elements';

declare const api: SettingsApi;

export const wrong = [
  // wrong: attribute
  <ba-settings-app attr:projct-id="support-bot" />,
  // wrong: value of an attribute
  <ba-settings-app attr:routing="path" />,
  // wrong: property
  <ba-channel-settings prop:api={api} prop:chanel={undefined} />,
  // wrong: value of a property
  <ba-provider prop:policy={{ verify: 'no' }} />,
  // wrong: event name
  <ba-settings-app on:ba-key-regenerate={(event: KeyRegeneratedEvent) => event.detail.keyId} />,
  // wrong: detail
  <ba-settings-app on:ba-key-regenerated={({ detail }) => detail.key} />,
  // wrong: element
  <ba-setting-app />,
];
