/** The longest watch without a word of the user, in seconds. */
export const longestWatch = 15 * 60;

/** The shortest pause between two readings, in seconds. */
export const shortestPause = 2;

const longestPause = 30;

export interface Watching {
  /** For how many seconds it has watched. */
  readonly watched: number;
  /** How many readings have failed since the last one that did not. */
  readonly failures: number;
  /** The seconds that the service wants to be left alone. */
  readonly retryAfter?: number | undefined;
  /** The seconds until the old key ends, where that is known. */
  readonly endsIn?: number | undefined;
}

/**
 * Seconds until the next reading: a twentieth of the time that was waited already, so that nobody waits much longer than it took,
 * from 2 to 30 s. Failures double it. The end of the old key is looked up right after it.
 *
 * @returns `undefined` where the watch is over before that.
 */
export function pauseBefore({ watched, failures, retryAfter = 0, endsIn = 0 }: Watching): number | undefined {
  const wanted = Math.max(watched / 20, failures > 0 ? shortestPause * 2 ** failures : 0);
  const pause = Math.min(longestPause, Math.max(shortestPause, wanted));
  const untilEnd = endsIn > 0 ? Math.max(shortestPause, endsIn + 1) : pause;
  const next = Math.max(retryAfter, failures > 0 ? pause : Math.min(pause, untilEnd));
  return watched + next > longestWatch ? undefined : next;
}
