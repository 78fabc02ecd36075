import { wallNow } from '../platform/clock.js';
import { dateFormat, numberFormat, relativeTimeFormat } from '../platform/intl.js';
import { unitFormat } from '../platform/unit-format.js';
import { durationText, inReadableUnit } from './duration-format.js';
import { formatsFor } from './formats.js';
import { getOrInsert } from './get-or-insert.js';

/** A point in time as a sentence takes it. */
export interface TimeText {
  /** "14:05" of today, else "12 Oct 2026, 14:05". */
  readonly text: string;
  readonly isToday: boolean;
}

/** How a language writes times near now, and how long something goes on. Instants are ISO 8601 texts. */
export interface RotationFormats {
  /** An instant that is no date comes back as it is. */
  when(instant: string): TimeText;
  /** "6 days" of seconds, below two days "23:59:12", below an hour "4:59". */
  countdown(seconds: number): string;
  /** "24 hours", of seconds: in the largest unit that is exact or there are ten of, a day in hours. */
  duration(seconds: number): string;
  /** "In 24 hours", of seconds from now, as a label. */
  ahead(seconds: number): string;
  /** "tomorrow, 14:05", of today or tomorrow in the time zone of this device; else with its date. */
  soon(instant: string): string;
}

const anHour = 3_600;
const aDay = 24 * anHour;

const known = new Map<string, RotationFormats>();

/** @param locale a BCP 47 tag. */
export function rotationFormatsFor(locale: string): RotationFormats {
  return getOrInsert(known, locale, () => makeFormats(locale));
}

function makeFormats(locale: string): RotationFormats {
  const time = dateFormat(locale, { timeStyle: 'short' });
  const days = unitFormat(locale, 'day');
  const duration = (seconds: number) => durationText(locale, seconds);
  const ahead = relativeTimeFormat(locale, { numeric: 'always' });
  const nameOfDay = relativeTimeFormat(locale, { numeric: 'auto' });
  const digits = numberFormat(locale, { useGrouping: false });
  const twoDigits = numberFormat(locale, { minimumIntegerDigits: 2, useGrouping: false });
  return {
    when(instant) {
      const milliseconds = Date.parse(instant);
      const isToday = new Date(milliseconds).toDateString() === new Date(wallNow()).toDateString();
      return { text: isToday ? time(milliseconds) : formatsFor(locale).dateTime(instant), isToday };
    },
    countdown(seconds) {
      const whole = Math.max(0, Math.ceil(seconds));
      if (whole >= 2 * aDay) return days(Math.floor(whole / aDay));
      const [hours, minutes] = [Math.floor(whole / anHour), Math.floor((whole % anHour) / 60)];
      const first = hours > 0 ? [digits(hours), twoDigits(minutes)] : [digits(minutes)];
      return [...first, twoDigits(whole % 60)].join(':');
    },
    duration,
    ahead: (seconds) => capitalized(ahead(...inReadableUnit(seconds)) ?? duration(seconds)),
    soon(instant) {
      const { date, dateTime } = formatsFor(locale);
      const until = daysUntil(instant);
      const name = until === 0 || until === 1 ? nameOfDay(until, 'day') : undefined;
      // What parts the two is the language's: a comma, or a space.
      return name === undefined ? dateTime(instant) : dateTime(instant).replace(date(instant), name);
    },
  };
}

/** The seconds until a countdown of so many reads differently: at most a minute, so that days end on time. */
export function pauseOfCountdown(left: number): number {
  const untilSeconds = left - 2 * aDay + 1;
  return untilSeconds > 0 ? Math.min(60, untilSeconds) : left % 1 || 1;
}

function capitalized(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** How many midnights of this device lie between now and an instant. */
function daysUntil(instant: string): number {
  const midnight = (milliseconds: number) => new Date(milliseconds).setHours(0, 0, 0, 0);
  return Math.round((midnight(Date.parse(instant)) - midnight(wallNow())) / (aDay * 1000));
}
