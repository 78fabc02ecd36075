import type { ApiKey } from '../../model/api-key.js';
import type { Channel } from '../../model/channel.js';
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

/** An old key that one reading showed, and a later one no longer. */
export interface EndedKey {
  readonly key: PreviousKey;
  /** When it stopped (ISO 8601, UTC), where that is known. */
  readonly at?: string | undefined;
}

/** What the readings of a channel have told of its two keys since the current one became the current one. */
export interface RotationFacts {
  /** The current key as last read. */
  readonly key: ApiKey;
  /** Monotonic, in milliseconds: when that reading began. */
  readonly begunAt: number;
  /** The key before, while it works; `null` where there is none. `undefined` where no reading has told. */
  readonly old: OldKey | null | undefined;
  /** The time of the use that a reading showed after one that showed none (ISO 8601, UTC): messages arrive since then. */
  readonly usedSince?: string | undefined;
  readonly ended?: EndedKey | undefined;
}

/** One reading of a channel. */
export interface Reading {
  readonly channel: Channel;
  /** Monotonic, in milliseconds: when it began. */
  readonly begunAt: number;
  /** In milliseconds since the epoch: now, by the user's clock. */
  readonly wall: number;
  /** Whether the user of this page has ended the key with this id. */
  readonly endedByUser: (keyId: string) => boolean;
}

/**
 * Adds a reading to what is known. One that began before the last one is ignored; another current key begins anew.
 *
 * @returns `undefined` for a channel without a key.
 */
export function noteReading(before: RotationFacts | undefined, reading: Reading): RotationFacts | undefined {
  const { channel, begunAt, wall } = reading;
  const { apiKey: key, previousKey } = channel;
  if (before && begunAt < before.begunAt) return before;
  if (!key) return undefined;
  const same = before?.key.id === key.id ? before : undefined;
  const isFirstUse = same?.key.lastUsedAt === null && typeof key.lastUsedAt === 'string';
  return {
    key,
    begunAt,
    old: previousKey === undefined ? same?.old : previousKey && { key: previousKey, begunAt, wall },
    usedSince: same?.usedSince ?? (isFirstUse ? key.lastUsedAt : undefined),
    ended: previousKey === null && same?.old ? endOf(same.old, reading) : same?.ended,
  };
}

/** The seconds that the old key has left, by the service's answer and the monotonic clock; `undefined` where that is not known. */
export function secondsLeft({ key: { endsInSeconds }, begunAt }: OldKey, monotonic: number): number | undefined {
  return endsInSeconds === undefined ? undefined : Math.max(0, endsInSeconds - (monotonic - begunAt) / 1000);
}

/**
 * Whether the old key's time has come since a reading showed it: from then on, only another reading tells whether it works. A time
 * that was over as the key was still shown says nothing: the user's clock is wrong, or the service late.
 */
export function isTimeOver(old: OldKey, now: Moment): boolean {
  const left = secondsLeft(old, now.monotonic);
  if (left !== undefined) return left === 0;
  const end = Date.parse(old.key.endsAt ?? old.key.endsAfterFirstUse?.atMost ?? '');
  return end > old.wall && end <= now.wall;
}

/** When a key stopped that is gone: at its time, or before that at the user's word. Of any other end, the time is not known. */
function endOf(old: OldKey, { begunAt, wall, endedByUser }: Reading): EndedKey {
  const { key } = old;
  const { endsAt } = key;
  const left = secondsLeft(old, begunAt);
  // A service counts in whole seconds.
  const isOver = left === undefined ? endsAt !== undefined && Date.parse(endsAt) <= wall : left <= 1;
  if (!isOver && endedByUser(key.id)) return { key, at: new Date(wall).toISOString() };
  return { key, at: isOver ? endsAt : undefined };
}
