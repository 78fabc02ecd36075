import { attempt } from './attempt.js';

/**
 * A time for measuring durations, in milliseconds, which the user's clock does not move. Where `performance.now` is missing or
 * throws, it is {@link wallNow}, and follows the user's clock. Its origin means nothing.
 *
 * @see https://www.w3.org/TR/hr-time-3/#dom-performance-now
 */
export function monotonicNow(): number {
  return attempt(() => performance.now()) ?? wallNow();
}

/** The time by the user's clock, in milliseconds since the epoch. It may be wrong, and jump either way. */
export function wallNow(): number {
  return Date.now();
}
