/**
 * Lets what is waited for come sooner, in a page whose clock goes on: replaces the delays of the timers that are set from now on.
 *
 * @param sooner gives the new delay for the one that is asked for, both in milliseconds.
 * @returns puts the page's own timers back; those that were set run out as they were set.
 */
export function hurry(sooner: (delay: number) => number): () => void {
  const { setTimeout } = globalThis;
  const hurried = (handler: TimerHandler, delay = 0, ...args: unknown[]) => setTimeout(handler, sooner(delay), ...args);
  globalThis.setTimeout = hurried as typeof setTimeout;
  return () => void (globalThis.setTimeout = setTimeout);
}

/** How long a reading may take: that stays, for a busy machine needs it. */
const reading = 15_000;

/** Pauses, deadlines and budgets of an operation: all that is between a second and a minute, but a reading's. */
export const pausesSoon = (delay: number): number =>
  delay >= 1000 && delay <= 60_000 && delay !== reading ? delay / 100 : delay;

/** The warning, four minutes on, that a new key will be removed; its removal stays where it is. */
export const warningSoon = (delay: number): number => (delay === 240_000 ? 100 : delay);
