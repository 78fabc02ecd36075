/**
 * What the checker refuses. TypeScript lets every JSX name with a hyphen pass that it does not know: attributes are seen under their
 * property's name, and events by the type that is missing for their detail.
 */
import type { SettingsApi } from 'ba-settings-elements';

declare const api: SettingsApi;

export const wrong = [
  // wrong: attribute
  <ba-settings-app prop:projctId="support-bot" />,
  // wrong: value of an attribute
  <ba-settings-app attr:routing="path" />,
  // wrong: property
  <ba-channel-settings prop:api={api} prop:chanel={undefined} />,
  // wrong: value of a property
  <ba-provider prop:policy={{ verify: 'no' }} />,
  // wrong: event name
  <ba-settings-app on:ba-key-regenerate={({ detail }) => detail.keyId} />,
  // wrong: detail
  <ba-settings-app on:ba-key-regenerated={({ detail }) => detail.key} />,
  // wrong: element
  <ba-setting-app />,
];
