import type { Page } from '../src/model/index.js';
import { Problem } from './problem.js';

const [usual, most] = [50, 200];

/**
 * Cuts the page out of a list that the query asks for. A cursor is opaque to clients.
 *
 * @throws Problem 400 for a cursor or limit that makes no sense.
 */
export function pageOf<T extends { readonly name: string }>(items: readonly T[], parameters: URLSearchParams): Page<T> {
  const query = normalized(parameters.get('query') ?? '');
  const found = query === '' ? items : items.filter(({ name }) => name.toLowerCase().includes(query));
  const limit = limitOf(parameters);
  const start = startOf(parameters.get('cursor'), query);
  const end = start + limit;
  const nextCursor = end < found.length ? cursorAt(end, query) : undefined;
  return { items: found.slice(start, end), total: found.length, ...(nextCursor && { nextCursor }) };
}

/** How many items a page may have. @throws Problem 400 for a limit that makes no sense. */
export function limitOf(parameters: URLSearchParams): number {
  const limit = Number(parameters.get('limit') ?? usual);
  if (!Number.isInteger(limit) || limit < 1) throw new Problem(400, 'The limit must be a whole number from 1 on.');
  return Math.min(limit, most);
}

/** A place in a list. */
export interface Place {
  /** The item at which the page begins. */
  readonly start: number;
  /** What tells this list from others at the same address, such as its query. */
  readonly list: string;
  /** Makes cursors to the same place differ. */
  readonly count: number;
}

/** The cursor of a place. */
export function cursorAt(start: number, list: string, count = 0): string {
  const name = encodeURIComponent(normalized(list));
  return btoa(JSON.stringify(count === 0 ? [start, name] : [start, name, count]));
}

/**
 * The place of a cursor.
 *
 * @throws Problem 400 for a cursor that makes no sense.
 */
export function placeOf(cursor: string): Place {
  try {
    const [start, name, count = 0] = JSON.parse(atob(cursor)) as [unknown, unknown, number?];
    if (typeof start === 'number' && Number.isInteger(start) && start >= 0 && typeof name === 'string') {
      return { start, list: decodeURIComponent(name), count };
    }
  } catch {
    // Falls through: a cursor that cannot be read is one that never was.
  }
  throw unknownCursor();
}

/** What is answered to a cursor that no page of this list has given. */
export function unknownCursor(): Problem {
  return new Problem(400, 'The cursor is not known, or belongs to another query.');
}

/** Another cursor to the same place. */
export function cursorAgain(cursor: string | null, query: string): string {
  const { start, list, count } = cursor === null ? { start: 0, list: query, count: 0 } : placeOf(cursor);
  return cursorAt(start, list, count + 1);
}

function startOf(cursor: string | null, query: string): number {
  if (cursor === null) return 0;
  const { start, list } = placeOf(cursor);
  if (list !== query) throw unknownCursor();
  return start;
}

function normalized(query: string): string {
  return query.trim().toLowerCase();
}
