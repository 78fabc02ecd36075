// What one file for `<script type="module">` carries: it registers every element, and exports everything. It does without the
// define files, since one of them loads a part of the elements late: here nothing is late.
import { define } from './define-element.js';
import { twoKeys } from './elements/ba-regenerate-key-dialog/two-keys.js';
import { provideTwoKeys } from './elements/ba-regenerate-key-dialog/two-keys-controller.js';
import * as elements from './index.js';

export * from './index.js';
export { createRestApi } from './api/rest/index.js';

type Elements = { [Name in keyof HTMLElementTagNameMap & `ba-${string}`]: new () => HTMLElementTagNameMap[Name] };

const elementsByName: Elements = {
  'ba-settings-app': elements.BaSettingsApp,
  'ba-api-key-field': elements.BaApiKeyField,
  'ba-channel-list': elements.BaChannelList,
  'ba-channel-settings': elements.BaChannelSettings,
  'ba-home-link': elements.BaHomeLink,
  'ba-key-rotation': elements.BaKeyRotation,
  'ba-key-history': elements.BaKeyHistory,
  'ba-key-snippets': elements.BaKeySnippets,
  'ba-project-grid': elements.BaProjectGrid,
  'ba-project-settings': elements.BaProjectSettings,
  'ba-project-switcher': elements.BaProjectSwitcher,
  'ba-provider': elements.BaProvider,
  'ba-regenerate-key-dialog': elements.BaRegenerateKeyDialog,
};

for (const [name, element] of Object.entries(elementsByName)) define(name, element);

provideTwoKeys(twoKeys);
