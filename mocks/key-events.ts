import type { ApiKey, KeyEvent, KeyEventType, Page, RegenerationReason } from '../src/model/index.js';
import { cursorAt, limitOf, placeOf, unknownCursor } from './paging.js';

/** What happened to one of a channel's keys. */
export interface Happening {
  readonly type: Exclude<KeyEventType, 'unknown'>;
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly key: Pick<ApiKey, 'id' | 'hint'>;
  /** Who did it; absent where nobody did, as when a key's time is over. */
  readonly by?: string | undefined;
  readonly reason?: RegenerationReason | undefined;
}

/** Writes an entry of a channel's history, which is kept oldest first. The value of a key is never a part of it. */
export function note({ events }: { readonly events: KeyEvent[] }, { type, at, key, by, reason }: Happening): void {
  events.push({
    id: String(events.length + 1).padStart(6, '0'),
    type,
    at: new Date(at).toISOString(),
    ...(by !== undefined && { by }),
    keyId: key.id,
    hint: key.hint,
    ...(reason !== undefined && { reason }),
  });
}

/**
 * Cuts the page of the history out that is asked for, newest first. Its cursors name how long the history was when its first page
 * was read: what happens between two pages neither repeats an entry nor skips one.
 *
 * @throws Problem 400 for a cursor or limit that makes no sense.
 */
export function keyEventPage(events: readonly KeyEvent[], parameters: URLSearchParams): Page<KeyEvent> {
  const limit = limitOf(parameters);
  const { start, length } = partOf(parameters.get('cursor'), events.length);
  const rest = events.slice(0, length).toReversed().slice(start);
  const nextCursor = rest.length > limit ? cursorAt(start + limit, String(length)) : undefined;
  return { items: rest.slice(0, limit), total: length, ...(nextCursor && { nextCursor }) };
}

/** Which part of the history a cursor names; the whole of it without one, or for one that names no length. */
function partOf(cursor: string | null, now: number): { readonly start: number; readonly length: number } {
  if (cursor === null) return { start: 0, length: now };
  const { start, list } = placeOf(cursor);
  const length = list === '' ? now : Number(list);
  if (!Number.isInteger(length) || length < 0 || length > now) throw unknownCursor();
  return { start, length };
}
