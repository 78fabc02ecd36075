import { unitFormat } from '../platform/unit-format.js';

/** A day is told in hours: "24 hours" is exact where the clocks change. */
const exactUnits = [
  ['day', 86_400, 2],
  ['hour', 3_600, 1],
  ['minute', 60, 1],
  ['second', 1, 0],
] as const;

/**
 * A duration as a language writes it: "24 hours", in the largest unit that is exact, a day in hours. From ten of
 * a unit on it is rounded: "28 hours" says more than "100,000 seconds".
 *
 * @param locale a BCP 47 tag.
 */
export function durationText(locale: string, seconds: number): string {
  const [value, unit] = inReadableUnit(seconds);
  return unitFormat(locale, unit)(value);
}

/** Seconds in the largest unit that is exact, or that there are ten of. */
export function inReadableUnit(seconds: number): [value: number, unit: Intl.RelativeTimeFormatUnit] {
  const [unit, length] = exactUnits.find(
    ([, length, least]) => seconds / length >= (seconds % length === 0 ? least : 10),
  ) ?? ['second', 1];
  return [Math.round(seconds / length), unit];
}
