import type { Moment } from '../machine/states.js';
import type { AskedEnd } from './asked-end.js';
import { isTimeOver, type OldKey } from './old-key.js';

/** When and why a key ended, as far as that is proven. */
export interface End {
  readonly endedAt?: string | undefined;
  readonly cause?: 'user' | 'time' | 'first-use' | 'regenerated' | undefined;
}

/** What the first reading that does not show the old key tells besides. */
export interface Besides {
  /** Whether the key beside which the old one worked was used, as far as that is known. */
  readonly isUsed: boolean;
  /** Another key is the current one by now. */
  readonly isReplaced?: boolean | undefined;
}

/** The most seconds between the two readings for an end between them to have a time, to about a minute. */
export const mostBetween = 60;

/**
 * What is proven of an end. It lies between the last reading that showed the key and the first that does not; what may have ended
 * the key in between is its time, the first use of the next key, a regeneration, and the user of this page, whose request may be
 * carried out although its reply is lost. A cause is told where no other one is possible. Its time is told where it has come since
 * the key was shown; not where the user asked for an earlier end that may have been carried out minutes ago.
 *
 * @param old the key, as the last reading showed it.
 * @param now when the first reading without it began, and the user's clock as that arrived.
 */
export function endOf(old: OldKey, now: Moment, asked: AskedEnd, { isUsed, isReplaced }: Besides): End {
  const { id, endsAt, endsAfterFirstUse } = old.key;
  // A service counts in whole seconds.
  const isOver = isTimeOver(old, now, 1);
  const elapsed = (now.monotonic - old.begunAt) / 1000;
  const isByUse = isUsed && endsAfterFirstUse && (endsAt ? isOver : elapsed >= endsAfterFirstUse.seconds);
  const isAsked = asked.mayHaveEnded(old);
  if (isReplaced) return isOver || isByUse || isAsked ? {} : { cause: 'regenerated' };
  if (isAsked && (isByUse || (isOver && elapsed > mostBetween))) return {};
  if (isByUse) return { cause: 'first-use', endedAt: endsAt };
  if (isOver) return { cause: 'time', endedAt: endsAt ?? endsAfterFirstUse?.atMost };
  return asked.isRunning(id) ? { cause: 'user' } : {};
}
