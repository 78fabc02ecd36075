// The file for pages, in a page's module.
import { createRestApi, SettingsError } from 'ba-settings-elements/cdn/ba-settings-elements.js';

const list = document.createElement('ba-channel-list');
list.api = createRestApi({ base: '/api' });
list.addEventListener('ba-error', ({ detail }) => console.log(new SettingsError(detail.code, detail.message)));
// @ts-expect-error There is no such export.
export { createMockBackend } from 'ba-settings-elements/cdn/ba-settings-elements.js';
