import { adapterOf, channelsOf, countCalls } from './data.js';
import { readyWhen } from './ready.js';

/** What every page carries of the benchmark itself: its bytes are taken off the others. */
globalThis.api = countCalls(adapterOf(channelsOf(5)));

readyWhen(() => true);
