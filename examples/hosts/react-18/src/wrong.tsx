/** What the checker refuses. */
import type { KeyRegeneratedEvent, SettingsApi } from 'ba-settings-elements';
import { BaChannelSettings, BaProvider, BaSettingsApp } from 'ba-settings-elements/react';

declare const api: SettingsApi;

export const wrong = [
  // wrong: attribute
  <BaSettingsApp key="1" projctId="support-bot" />,
  // wrong: value of an attribute
  <BaSettingsApp key="2" routing="path" />,
  // wrong: property
  <BaChannelSettings key="3" api={api} chanel={undefined} />,
  // wrong: value of a property
  <BaProvider key="4" policy={{ verify: 'no' }} />,
  // wrong: event name
  <BaSettingsApp key="5" onBaKeyRegenerate={(event: KeyRegeneratedEvent) => event.detail.keyId} />,
  // wrong: detail
  <BaSettingsApp key="6" onBaKeyRegenerated={({ detail }) => detail.key} />,
];
