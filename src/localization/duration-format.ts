import { unitFormat } from '../platform/unit-format.js';
import { getOrInsert } from './get-or-insert.js';

/** A day is told in hours: "24 hours" is exact where the clocks change. */
const exactUnits = [
  ['day', 86_400, 2],
  ['hour', 3_600, 1],
  ['minute', 60, 1],
  ['second', 1, 0],
] as const;

const known = new Map<string, (seconds: number) => string>();

/**
 * How a language writes a duration, given in seconds: "24 hours", in the largest unit that is exact, a day in hours. From ten of
 * a unit on it is rounded: "28 hours" says more than "100,000 seconds".
 *
 * @param locale a BCP 47 tag.
 */
export function durationFormatFor(locale: string): (seconds: number) => string {
  return getOrInsert(known, locale, () => {
    const unit = unitFormat(locale);
    return (seconds) => unit(...inReadableUnit(seconds));
  });
}

/** Seconds in the largest unit that is exact, or that there are ten of. */
export function inReadableUnit(seconds: number): [value: number, unit: Intl.RelativeTimeFormatUnit] {
  const [unit, length] = exactUnits.find(
    ([, length, least]) => seconds / length >= (seconds % length === 0 ? least : 10),
  ) ?? ['second', 1];
  return [Math.round(seconds / length), unit];
}
