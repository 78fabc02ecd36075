import '../../dist/app/ba-settings-app.define.js';
import { createRestApi } from '../../dist/api/rest/index.js';
import { adapterOf, channelsOf } from './data.js';
import { readyWhen } from './ready.js';

globalThis.createRestApi = createRestApi;
const app = document.createElement('ba-settings-app');
app.api = adapterOf(channelsOf(5));
document.querySelector('#root').append(app);

readyWhen(() => app.renderRoot?.querySelector('ba-project-grid')?.renderRoot?.querySelector('[data-index]'));
