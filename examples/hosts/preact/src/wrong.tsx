/**
 * What the checker refuses. TypeScript lets every JSX name with a hyphen pass that it does not know: attributes are seen under their
 * property's name, and events by the type that is missing for their detail.
 */
import type { SettingsApi } from 'ba-settings-elements';

declare const api: SettingsApi;

export const wrong = [
  // wrong: attribute
  <ba-settings-app key="1" projctId="support-bot" />,
  // wrong: value of an attribute
  <ba-settings-app key="2" routing="path" />,
  // wrong: property
  <ba-channel-settings key="3" api={api} chanel={undefined} />,
  // wrong: value of a property
  <ba-provider key="4" policy={{ verify: 'no' }} />,
  // wrong: event name
  <ba-settings-app key="5" onba-key-regenerate={({ detail }) => detail.keyId} />,
  // wrong: detail
  <ba-settings-app key="6" onba-key-regenerated={({ detail }) => detail.key} />,
  // wrong: element
  <ba-setting-app key="7" />,
];
