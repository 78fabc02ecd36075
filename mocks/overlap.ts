import type { SupportedOverlap } from '../src/api/rest/wire.js';
import { type Overlap, type RegenerationReason, regenerationReasons } from '../src/model/index.js';
import { Problem } from './problem.js';

/** Which overlaps a mock backend supports by default. Give the same to its adapter: `createRestApi({ overlap: mockOverlap })`. */
export const mockOverlap: SupportedOverlap = {
  seconds: [3600, 86_400, 604_800],
  firstUse: { seconds: 300, atMost: 604_800 },
};

/** When the previous key ends, in milliseconds since 1970. */
export type End =
  | { readonly at: number }
  /** So many milliseconds after the first use of the current key, and no later than `atMost`. */
  | { readonly afterFirstUse: number; readonly atMost: number };

/** Tells when the old key ends, by the time of the regeneration. `undefined`: at once. */
export type EndFrom = (now: number) => End | undefined;

/**
 * Reads the overlap that a regeneration asks for, by its reason.
 *
 * @throws Problem 422 for one that is not among the supported ones, and for any where the key has leaked: that ends at once.
 */
export function endFromOf(asked: unknown, supported: SupportedOverlap | false, reason?: RegenerationReason): EndFrom {
  if (asked === undefined) return () => undefined;
  if (reason === 'leaked') throw new Problem(422, 'A key that has leaked ends at once.');
  const { from, seconds } = (asked ?? {}) as Partial<Record<keyof Extract<Overlap, { from: 'now' }>, unknown>>;
  const { seconds: times = [], firstUse } = supported || {};
  if (from === 'now' && times.some((one) => one === seconds)) {
    return (now) => ({ at: now + Number(seconds) * 1000 });
  }
  if (from === 'first-use' && firstUse) {
    return (now) => ({ afterFirstUse: firstUse.seconds * 1000, atMost: now + firstUse.atMost * 1000 });
  }
  throw new Problem(422, 'This service does not keep old keys working in this way.');
}

/**
 * Reads the reason of a regeneration. One that is not known counts as `other`: a key that leaked must not live on because a client
 * is newer than the service.
 *
 * @throws Problem 422 for one that is no text.
 */
export function reasonOf(asked: unknown): RegenerationReason | undefined {
  if (asked === undefined) return undefined;
  if (typeof asked !== 'string') throw new Problem(422, 'The reason is no text.');
  return regenerationReasons.find((reason) => reason === asked) ?? 'other';
}
