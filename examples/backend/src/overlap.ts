import { reasons } from './contract.js';
import { Problem } from './problem.js';

/** How long an old key may go on working. What is not here is refused. */
export interface SupportedOverlap {
  /** The times to choose from, in seconds from the regeneration. */
  readonly seconds: readonly number[];
  /** In seconds: after the first use of the new key, and whatever happens. */
  readonly firstUse?: { readonly seconds: number; readonly atMost: number };
}

/** When the old key ends: at the latest so many seconds from now, and so many after the first use of the new one. */
export interface End {
  readonly atMost: number;
  readonly afterFirstUse: number | null;
}

/** An instant so many seconds later. */
export const after = (time: Date, seconds: number) => new Date(time.getTime() + seconds * 1000).toISOString();

/**
 * Reads the `overlap` of a regeneration.
 *
 * @returns nothing where the old key ends at once
 * @throws Problem 422
 */
export function endOf(overlap: unknown, supported: SupportedOverlap, reason: string | null): End | undefined {
  if (overlap === undefined) return undefined;
  if (reason === 'leaked') throw new Problem(422, 'A key that has leaked ends at once.');
  const { from, seconds } = Object(overlap) as { readonly from?: unknown; readonly seconds?: unknown };
  const { firstUse } = supported;
  if (from === 'now' && supported.seconds.some((one) => one === seconds)) {
    return { atMost: seconds as number, afterFirstUse: null };
  }
  if (from === 'first-use' && firstUse) return { atMost: firstUse.atMost, afterFirstUse: firstUse.seconds };
  throw new Problem(422, 'This service does not support this overlap of the old key and the new one.');
}

/** Reads the `reason` of a regeneration. One that is not known is stored as `other`. @throws Problem 422 */
export function reasonOf(reason: unknown): string | null {
  if (reason === undefined) return null;
  if (typeof reason !== 'string') throw new Problem(422, 'The reason is no text.');
  return reasons.find((one) => one === reason) ?? 'other';
}
