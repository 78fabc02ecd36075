import type { Channel } from '../../model/channel.js';
import type { Moment } from '../machine/states.js';
import type { AskedEnd } from './asked-end.js';
import type { OldKey } from './old-key.js';
import { type End, endOf } from './rotation-end.js';

/** What the readings of a channel have told of its two keys. What one does not tell stays as it was told before. */
export interface KnownKeys {
  readonly currentId: string | undefined;
  /** When the current key was last used; `null`: never; `undefined`: not known. */
  readonly lastUsedAt: string | null | undefined;
  /** `null`: there is none; `undefined`: not known. */
  readonly previous: KnownPrevious | null | undefined;
}

interface KnownPrevious extends OldKey {
  /** The key that was the current one beside it: by its first use, no other's, the previous key may end. */
  readonly besideId: string | undefined;
}

/** A change between two readings that a host hears of. */
export type RotationNews =
  | { readonly type: 'first-used'; readonly keyId: string; readonly at: string }
  | ({ readonly type: 'previous-ended'; readonly keyId: string } & End);

/** Adds a reading to what is known. @param now when it began, and the user's clock as it arrived. */
export function withReading(
  known: KnownKeys | undefined,
  { apiKey, previousKey }: Pick<Channel, 'apiKey' | 'previousKey'>,
  { monotonic: begunAt, wall }: Moment,
): KnownKeys {
  const { id: currentId, lastUsedAt } = apiKey ?? {};
  const isSame = known?.currentId === currentId;
  // A key that is the current one again is no previous one.
  const isUntold = previousKey === undefined && known?.previous?.key.id !== currentId;
  return {
    currentId,
    lastUsedAt: isSame && lastUsedAt === undefined ? known?.lastUsedAt : lastUsedAt,
    previous: isUntold ? known?.previous : previousKey && { key: previousKey, besideId: currentId, begunAt, wall },
  };
}

/**
 * What has changed between two readings.
 *
 * @param now when the later one began, and the user's clock as it arrived.
 * @param asked the end that the user asks for here.
 */
export function rotationNews(
  before: KnownKeys,
  after: KnownKeys,
  now: Moment,
  asked: AskedEnd,
): readonly RotationNews[] {
  const news: RotationNews[] = [];
  const { currentId, lastUsedAt, previous } = after;
  if (currentId !== undefined && currentId === before.currentId && before.lastUsedAt === null && lastUsedAt)
    news.push({ type: 'first-used', keyId: currentId, at: lastUsedAt });
  const ended = before.previous;
  if (!ended) return news;
  const { key, besideId } = ended;
  if (key.id === previous?.key.id || key.id === currentId) return news;
  // Also by a regeneration in this page, whose new key is known before a reading shows it.
  const isReplaced = currentId !== besideId;
  // A key that was replaced may have been used, unless its own reading denies that.
  const isUnused = besideId === previous?.key.id && previous?.key.lastUsedAt === null;
  const isUsed = isReplaced ? !isUnused : !!lastUsedAt;
  news.push({ type: 'previous-ended', keyId: key.id, ...endOf(ended, now, asked, { isUsed, isReplaced }) });
  return news;
}
