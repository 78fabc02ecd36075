import { attempt } from './attempt.js';

let last = -Infinity;

/**
 * A time for measuring durations, in milliseconds, which the user's clock does not move. Each is later than the one before:
 * browsers round their clocks, some to a tenth of a second, and what began first must be known to have. Where `performance.now`
 * is missing or throws, it is {@link wallNow}, and goes back where the user's clock is set back. Its origin means nothing.
 *
 * @see https://www.w3.org/TR/hr-time-3/#dom-performance-now
 */
export function monotonicNow(): number {
  const now = attempt(() => performance.now()) ?? wallNow();
  // Far back, it is another clock.
  last = now <= last && now > last - 200 ? justAfter(last) : now;
  return last;
}

/** In milliseconds since the epoch, a hundred-thousandth is less than a number can hold: then it is the least that it can. */
function justAfter(time: number): number {
  return time + Math.max(0.00001, time * Number.EPSILON);
}

/** The time by the user's clock, in milliseconds since the epoch. It may be wrong, and jump either way. */
export function wallNow(): number {
  return Date.now();
}
