import type { ApiKey } from '../../model/api-key.js';
import type { Channel } from '../../model/channel.js';
import type { PreviousKey } from '../../model/previous-key.js';
import type { AskedEnd } from './asked-end.js';
import { timeOf } from './end-time.js';
import type { OldKey } from './old-key.js';
import { endOf, mostBetween } from './rotation-end.js';

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
  /**
   * The time of the use that a reading showed right after one that showed none (ISO 8601, UTC): messages arrive since then, to about
   * a minute. A service tells the last use, and where more time lies between, the first one may have been long before.
   */
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
  /** What the user of this page has asked for. */
  readonly asked: AskedEnd;
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
  const isClose = same && begunAt - same.begunAt <= mostBetween * 1000;
  const isFirstUse = isClose && same.key.lastUsedAt === null && typeof key.lastUsedAt === 'string';
  return {
    key,
    begunAt,
    old: previousKey === undefined ? same?.old : previousKey && { key: previousKey, begunAt, wall },
    usedSince: same?.usedSince ?? (isFirstUse ? key.lastUsedAt : undefined),
    ended: previousKey === null && same?.old ? endedKey(same.old, reading) : same?.ended,
  };
}

/** The time of an end, for the user to read: the key's own time, or that of the user's word, which is carried out at once. */
function endedKey(old: OldKey, { channel, begunAt, wall, asked }: Reading): EndedKey {
  const { key } = old;
  const now = { monotonic: begunAt, wall };
  const { cause, endedAt } = endOf(old, now, asked, { isUsed: typeof channel.apiKey?.lastUsedAt === 'string' });
  const isClose = begunAt - old.begunAt <= mostBetween * 1000;
  if (cause === 'user') return { key, at: isClose ? new Date(wall).toISOString() : undefined };
  return { key, at: endedAt === undefined || endedAt !== key.endsAt ? endedAt : timeOf(old).instant };
}
