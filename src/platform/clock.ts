import { attempt } from './attempt.js';

let last = -Infinity;

/**
 * A time for measuring durations, in milliseconds, which the user's clock does not move. No two are the same: browsers round
 * their clocks, some to a tenth of a second, and what began first must be known to have. Where `performance.now` is missing or
 * throws, it is {@link wallNow}, and follows the user's clock. Its origin means nothing.
 *
 * @see https://www.w3.org/TR/hr-time-3/#dom-performance-now
 */
export function monotonicNow(): number {
  const now = attempt(() => performance.now()) ?? wallNow();
  // Far back, it is another clock.
  last = now <= last && now > last - 200 ? last + 0.00001 : now;
  return last;
}

/** The time by the user's clock, in milliseconds since the epoch. It may be wrong, and jump either way. */
export function wallNow(): number {
  return Date.now();
}
