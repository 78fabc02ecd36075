import type { Wire } from '../../src/testing/check-api/wire.js';

export declare const nodeWire: Wire;
