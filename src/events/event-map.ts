// Brings all entries of the global event map along, for those who import no class of an event.
export type {} from './error-events.js';
export type {} from './key-events.js';
export type {} from './navigation-events.js';
export type {} from './ready-events.js';
