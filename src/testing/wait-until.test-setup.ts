import { waitUntil as waitAtMost } from '@open-wc/testing';

/** Waits, in real time, until something is so: long enough for a machine that runs several files of tests at once. */
export function waitUntil(predicate: () => unknown, message?: string, { timeout = 10_000 } = {}): Promise<void> {
  return waitAtMost(predicate, message, { timeout });
}
