import type { Answer } from './answer.js';

/** In milliseconds: so far apart may two clocks of a service be, and its `Date` has whole seconds. */
const tolerance = 60_000;

/** The time at which the service answered, by its own clock where it sends `Date`. In milliseconds since 1970. */
function timeOf({ headers }: Answer): number {
  return Date.parse(headers.get('date') ?? '') || Date.now();
}

/** Whether a time is later than an answer, by more than clocks differ. */
export const isAfter = (time: string, answer: Answer): boolean => Date.parse(time) > timeOf(answer) + tolerance;

/** Whether a time is earlier than another, by more than clocks differ. */
export const isBefore = (time: string, other: string | Answer): boolean =>
  Date.parse(time) < (typeof other === 'string' ? Date.parse(other) : timeOf(other)) - tolerance;
