import { wallNow } from '../platform/clock.js';
import { dateFormat, numberFormat } from '../platform/intl.js';
import { formatsFor } from './formats.js';
import { getOrInsert } from './get-or-insert.js';

/** A point in time as a sentence takes it. */
export interface TimeText {
  /** "14:05" of today, else "12 Oct 2026, 14:05". */
  readonly text: string;
  readonly isToday: boolean;
}

/** How a language writes what a rotation is about: times of the same day, and how long something takes. */
export interface RotationFormats {
  /** @param instant ISO 8601. One that is no date comes back as it is. */
  when(instant: string): TimeText;
  /** "5 minutes", "24 hours", "7 days": in the largest unit that leaves no rest, of a day from two days on. */
  duration(seconds: number): string;
  /** "6 days", below two days "23:59:12", below an hour "4:59". */
  countdown(seconds: number): string;
}

type Unit = readonly ['day' | 'hour' | 'minute' | 'second', seconds: number];

const units: readonly Unit[] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

const known = new Map<string, RotationFormats>();

/** @param locale a BCP 47 tag. */
export function rotationFormatsFor(locale: string): RotationFormats {
  return getOrInsert(known, locale, () => makeFormats(locale));
}

function makeFormats(locale: string): RotationFormats {
  const time = dateFormat(locale, { timeStyle: 'short' });
  const formatters = new Map(
    units.map(([unit]) => [unit, numberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' })]),
  );
  const inUnit = ([unit, length]: Unit, seconds: number) => formatters.get(unit)!(Math.floor(seconds / length));
  const digits = numberFormat(locale, { useGrouping: false });
  const twoDigits = numberFormat(locale, { minimumIntegerDigits: 2, useGrouping: false });
  return {
    when(instant) {
      const milliseconds = Date.parse(instant);
      const isToday = new Date(milliseconds).toDateString() === new Date(wallNow()).toDateString();
      return { text: isToday ? time(milliseconds) : formatsFor(locale).dateTime(instant), isToday };
    },
    duration(seconds) {
      const whole = Math.max(0, Math.round(seconds));
      const fits = ([unit, length]: Unit) => whole % length === 0 && whole >= (unit === 'day' ? 2 : 1) * length;
      return inUnit(units.find(fits) ?? units[3]!, whole);
    },
    countdown(seconds) {
      const whole = Math.max(0, Math.ceil(seconds));
      const [day, hour, minute] = units as readonly [Unit, Unit, Unit];
      if (whole >= 2 * day[1]) return inUnit(day, whole);
      const [hours, minutes] = [Math.floor(whole / hour[1]), Math.floor((whole % hour[1]) / minute[1])];
      const clock = hours > 0 ? [digits(hours), twoDigits(minutes)] : [digits(minutes)];
      return [...clock, twoDigits(whole % 60)].join(':');
    },
  };
}
