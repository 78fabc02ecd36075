import '../../dist/app/ba-settings-app.define.js';
import { createRestApi } from '../../dist/api/rest/index.js';
import { adapterOf, channelsOf, countCalls } from './data.js';
import { hasRows, readyWhen } from './ready.js';

globalThis.createRestApi = createRestApi; // Every real host carries it.
const app = document.querySelector('ba-settings-app');
app.api = countCalls(adapterOf(channelsOf(5)));
app.route = { view: 'project-settings', projectId: 'p', tab: 'channels' };

readyWhen(() => hasRows(app));
