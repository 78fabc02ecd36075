import { wallNow } from '../platform/clock.js';
import { dateFormat, numberFormat, unitFormat } from '../platform/intl.js';
import { formatsFor } from './formats.js';
import { getOrInsert } from './get-or-insert.js';

/** A point in time as a sentence takes it. */
export interface TimeText {
  /** "14:05" of today, else "12 Oct 2026, 14:05". */
  readonly text: string;
  readonly isToday: boolean;
}

/** How a language writes times of the same day, and how long something goes on. */
export interface RotationFormats {
  /** @param instant ISO 8601. One that is no date comes back as it is. */
  when(instant: string): TimeText;
  /** "6 days" of seconds, below two days "23:59:12", below an hour "4:59". */
  countdown(seconds: number): string;
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
  const unit = unitFormat(locale);
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
      if (whole >= 2 * aDay) return unit(Math.floor(whole / aDay), 'day');
      const [hours, minutes] = [Math.floor(whole / anHour), Math.floor((whole % anHour) / 60)];
      const first = hours > 0 ? [digits(hours), twoDigits(minutes)] : [digits(minutes)];
      return [...first, twoDigits(whole % 60)].join(':');
    },
  };
}
