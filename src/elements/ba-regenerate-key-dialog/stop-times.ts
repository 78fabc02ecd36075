import type { SupportedOverlap } from '../../api/settings-api.js';
import type { Overlap } from '../../model/overlap.js';
import type { Policy } from '../../model/policy.js';

/** When the old key stops: at once, once the new one is used, or so many seconds after the regeneration. */
export type StopTime = 'now' | 'first-use' | number;

/**
 * What the question offers, soonest first.
 *
 * @returns nothing where there is nothing to choose, or the host does not want it asked.
 */
export function offeredStopTimes(
  supported: SupportedOverlap | undefined,
  policy: Policy['overlap'],
): readonly StopTime[] {
  if (!supported || policy === 'hidden') return [];
  const seconds = [...new Set(supported.seconds)].sort((one, other) => one - other);
  const times: readonly StopTime[] = ['now', ...seconds, ...(supported.firstUse ? (['first-use'] as const) : [])];
  return times.length > 1 ? times : [];
}

/** What is asked of the service for a choice; nothing where the old key stops at once. */
export function overlapOf(stopTime: StopTime): Overlap | undefined {
  if (stopTime === 'now') return undefined;
  return stopTime === 'first-use' ? { from: 'first-use' } : { from: 'now', seconds: stopTime };
}
