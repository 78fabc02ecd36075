import type { Channel } from '../../model/channel.js';
import type { PreviousKey } from '../../model/previous-key.js';
import type { Moment } from '../machine/states.js';

/** What the readings of a channel have told of its two keys. What one does not tell stays as it was told before. */
export interface KnownKeys {
  readonly currentId: string | undefined;
  /** When the current key was last used; `null`: never; `undefined`: not known. */
  readonly lastUsedAt: string | null | undefined;
  /** `null`: there is none; `undefined`: not known. */
  readonly previous: PreviousKey | null | undefined;
  /** Monotonic, in milliseconds: when the reading began that told of the previous key. */
  readonly since: number;
}

/** A change between two readings that a host hears of. */
export type RotationNews =
  | { readonly type: 'first-used'; readonly keyId: string; readonly at: string }
  | ({ readonly type: 'previous-ended'; readonly keyId: string } & End);

/** When and why a key ended, as far as the service told. */
interface End {
  readonly endedAt?: string | undefined;
  readonly cause?: 'user' | 'time' | 'first-use' | 'regenerated' | undefined;
}

/** Adds a reading to what is known. @param begunAt monotonic, in milliseconds. */
export function withReading(
  known: KnownKeys | undefined,
  { apiKey, previousKey }: Pick<Channel, 'apiKey' | 'previousKey'>,
  begunAt: number,
): KnownKeys {
  const { id: currentId, lastUsedAt } = apiKey ?? {};
  const isSame = known?.currentId === currentId;
  // A key that is the current one again is no previous one.
  const isUntold = previousKey === undefined && known?.previous?.id !== currentId;
  return {
    currentId,
    lastUsedAt: isSame && lastUsedAt === undefined ? known?.lastUsedAt : lastUsedAt,
    previous: isUntold ? known?.previous : previousKey,
    since: isUntold && known ? known.since : begunAt,
  };
}

/**
 * What has changed between two readings.
 *
 * @param now when the later one arrived.
 * @param endedByUser the id of the key that the user has ended here.
 */
export function rotationNews(
  before: KnownKeys,
  after: KnownKeys,
  now: Moment,
  endedByUser?: string,
): readonly RotationNews[] {
  const news: RotationNews[] = [];
  const { currentId, lastUsedAt, previous } = after;
  if (currentId !== undefined && currentId === before.currentId && before.lastUsedAt === null && lastUsedAt)
    news.push({ type: 'first-used', keyId: currentId, at: lastUsedAt });
  const ended = before.previous;
  if (ended && previous?.id !== ended.id && currentId !== ended.id)
    news.push({ type: 'previous-ended', keyId: ended.id, ...endOf(ended, before, after, now, endedByUser) });
  return news;
}

function endOf(
  { id, endsAt, endsInSeconds, endsAfterFirstUse }: PreviousKey,
  before: KnownKeys,
  after: KnownKeys,
  now: Moment,
  endedByUser: string | undefined,
): End {
  const elapsed = (now.monotonic - before.since) / 1000;
  const hasPassed = (instant: string | undefined) => instant !== undefined && Date.parse(instant) <= now.wall;
  // The seconds that were left hold whatever the clocks say.
  const isOver = endsAt !== undefined && endsInSeconds !== undefined ? elapsed >= endsInSeconds : hasPassed(endsAt);
  const isUsed = endsAfterFirstUse !== undefined && typeof after.lastUsedAt === 'string';
  const atMost = !isUsed && hasPassed(endsAfterFirstUse?.atMost) ? endsAfterFirstUse?.atMost : undefined;
  const endedAt = isOver ? endsAt : atMost;
  if (after.currentId !== before.currentId) return endedAt === undefined ? { cause: 'regenerated' } : {};
  if (endedAt === undefined && endedByUser === id) return { cause: 'user' };
  const mayHaveEnded = endedAt !== undefined || (endsAt === undefined && elapsed >= (endsAfterFirstUse?.seconds ?? 0));
  if (isUsed && mayHaveEnded) return { cause: 'first-use', endedAt };
  return endedAt === undefined ? {} : { cause: 'time', endedAt };
}
