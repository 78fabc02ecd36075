import '../../dist/elements/ba-channel-settings/ba-channel-settings.define.js';
import { adapterOf, channelsOf, countCalls } from './data.js';
import { readyWhen } from './ready.js';

const settings = document.querySelector('ba-channel-settings');
settings.api = countCalls(adapterOf(channelsOf(5)));

readyWhen(() => settings.renderRoot?.querySelector('[part~=regenerate]'));
