import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import '../../dist/app/ba-settings-app.define.js';
import { createRestApi } from '../../dist/api/rest/index.js';
import { adapterOf, channelsOf, countCalls } from './data.js';
import { hasRows, readyWhen } from './ready.js';

globalThis.createRestApi = createRestApi;
const api = countCalls(adapterOf(channelsOf(5)));
const route = { view: 'project-settings', projectId: 'p', tab: 'channels' };
createRoot(document.querySelector('#root')).render(h('main', null, h('ba-settings-app', { api, route })));

readyWhen(() => hasRows(document.querySelector('ba-settings-app')));
