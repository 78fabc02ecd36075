import type { PreviousKey } from '../../model/previous-key.js';
import type { Moment } from '../machine/states.js';

/** The key before the current one, as a reading showed it. */
export interface OldKey {
  readonly key: PreviousKey;
  /** Monotonic, in milliseconds: when the reading that showed it began. */
  readonly begunAt: number;
  /** In milliseconds since the epoch: when that reading arrived, by the user's clock. */
  readonly wall: number;
}

/** The seconds that the old key has left, by the service's answer and the monotonic clock; `undefined` where that is not known. */
export function secondsLeft({ key: { endsInSeconds }, begunAt }: OldKey, monotonic: number): number | undefined {
  return endsInSeconds === undefined ? undefined : Math.max(0, endsInSeconds - (monotonic - begunAt) / 1000);
}

/**
 * Whether the old key's time has come since a reading showed it: from then on, only another reading tells whether it works. A time
 * that was over as the key was still shown says nothing: the user's clock is wrong, or the service late.
 *
 * @param slack seconds before its time at which that counts as come.
 */
export function isTimeOver(old: OldKey, now: Moment, slack = 0): boolean {
  const left = secondsLeft(old, now.monotonic);
  if (left !== undefined) return left <= slack;
  const end = Date.parse(old.key.endsAt ?? old.key.endsAfterFirstUse?.atMost ?? '');
  return end > old.wall && end <= now.wall;
}
