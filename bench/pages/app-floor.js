import '../floor/app.css';
import { settingsApp } from '../floor/app.js';
import { adapterOf, channelsOf, countCalls, project } from './data.js';
import { readyWhen } from './ready.js';

const root = document.querySelector('#root');
settingsApp(root, countCalls(adapterOf(channelsOf(5))), project);

readyWhen(() => root.querySelectorAll('.row').length === 5);
