import type { OldKey } from './old-key.js';

/** A time that the user's clock and the countdown tell more than this apart, in milliseconds, is told by the countdown. */
const mostApart = 60_000;

/**
 * When the old key's time comes (ISO 8601, UTC), for the user to read beside a countdown: where the two clocks differ, what the
 * countdown tells by the user's clock, and `isAbout`.
 */
export function timeOf({ key, wall }: OldKey): { readonly instant?: string | undefined; readonly isAbout: boolean } {
  const { endsAt, endsInSeconds, endsAfterFirstUse } = key;
  if (endsInSeconds === undefined) return { instant: endsAt ?? endsAfterFirstUse?.atMost, isAbout: false };
  const counted = wall + endsInSeconds * 1000;
  if (endsAt !== undefined && Math.abs(Date.parse(endsAt) - counted) <= mostApart)
    return { instant: endsAt, isAbout: false };
  const date = new Date(counted);
  // Beyond what a date can be, there is nothing to count.
  return Number.isNaN(date.getTime())
    ? { instant: endsAt, isAbout: false }
    : { instant: date.toISOString(), isAbout: true };
}
