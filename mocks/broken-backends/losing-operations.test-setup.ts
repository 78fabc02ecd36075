import { setTimeout as wait } from 'node:timers/promises';
import type { MockCall } from '../faults.js';
import type { Tamper } from '../tampering-server.test-setup.js';

/** A service that looks after operations and sees at once when a client hangs up. */
export const losingOperations = (call: MockCall) => (): Tamper => {
  return async (exchange) => {
    if (exchange.call !== call) return exchange.forward();
    await wait(60);
    // It carries the request out, and keeps no record of what nobody waits for.
    return exchange.forward(exchange.isGone() ? { headers: { 'idempotency-key': crypto.randomUUID() } } : {});
  };
};
