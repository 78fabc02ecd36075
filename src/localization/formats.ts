import { wallNow } from '../platform/clock.js';
import { dateFormat, isSupportedLocale, listFormat, numberFormat, relativeTimeFormat } from '../platform/intl.js';
import { getOrInsert } from './get-or-insert.js';

/** How a language writes numbers, dates and lists. Instants are ISO 8601 texts. */
export interface Formats {
  number(value: number): string;
  /** "+3", of what is there besides. */
  more(value: number): string;
  /** "12 Oct 2026", of an instant in the time zone of this device, or of a day `YYYY-MM-DD`. */
  date(instant: string): string;
  /** "12 Oct 2026, 09:41". */
  dateTime(instant: string): string;
  /** "12 October 2026 at 09:41:00" with the time zone: the exact time behind a relative one. */
  exact(instant: string): string;
  /** "14:02:10", from milliseconds since the epoch. */
  time(milliseconds: number): string;
  /** "2 hours ago". What a fast server clock puts into the future counts as now. */
  relative(instant: string): string;
  list(items: Iterable<string>): string;
}

const known = new Map<string, Formats>();

const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/**
 * The formats of a language, made once.
 *
 * @param locale a BCP 47 language tag; one that is malformed falls back to English.
 */
export function formatsFor(locale: string): Formats {
  return getOrInsert(known, locale, () => makeFormats(isSupportedLocale(locale) ? locale : 'en'));
}

/** How many whole days have passed since an instant; never negative. */
export function daysSince(instant: string): number {
  return Math.max(0, Math.floor((wallNow() - Date.parse(instant)) / 86_400_000));
}

function makeFormats(locale: string): Formats {
  const number = numberFormat(locale);
  const more = numberFormat(locale, { signDisplay: 'always' });
  const date = dateFormat(locale, { dateStyle: 'medium' });
  const day = dateFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const dateTime = dateFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const exact = dateFormat(locale, { dateStyle: 'long', timeStyle: 'long' });
  const time = dateFormat(locale, { timeStyle: 'medium' });
  const relative = relativeTimeFormat(locale, { numeric: 'auto' });
  const list = listFormat(locale, { type: 'conjunction' });
  return {
    number,
    more,
    date: (instant) => formatted(instant.length === 10 ? day : date, instant), // A day is the same day everywhere.
    dateTime: (instant) => formatted(dateTime, instant),
    exact: (instant) => formatted(exact, instant),
    time,
    relative(instant) {
      const seconds = Math.max(0, (wallNow() - Date.parse(instant)) / 1000);
      if (Number.isNaN(seconds)) return instant;
      const [unit, length] = steps.find(([, length]) => seconds >= length) ?? ['second', Infinity];
      return relative(length === Infinity ? 0 : -Math.floor(seconds / length), unit) ?? formatted(date, instant);
    },
    list,
  };
}

/** A server's instant that is no date is shown as it came: wrong is better seen than hidden. */
function formatted(format: (milliseconds: number) => string, instant: string): string {
  const milliseconds = Date.parse(instant);
  return Number.isNaN(milliseconds) ? instant : format(milliseconds);
}
