import '../../dist/app/ba-settings-app.define.js';
import { createRestApi } from '../../dist/api/rest/index.js';
import { adapterOf, channelsOf } from './data.js';
import { readyWhen } from './ready.js';

globalThis.createRestApi = createRestApi; // Every real host carries it.
const app = document.createElement('ba-settings-app');
app.api = adapterOf(channelsOf(5));
app.route = { view: 'project-settings', projectId: 'p', tab: 'channels' };
document.querySelector('#root').append(app);

readyWhen(() => {
  const settings = app.renderRoot?.querySelector('ba-project-settings')?.renderRoot;
  return settings?.querySelector('ba-channel-list')?.renderRoot?.querySelector('[data-index]');
});
