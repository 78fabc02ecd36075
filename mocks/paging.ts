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
  const limit = Number(parameters.get('limit') ?? usual);
  if (!Number.isInteger(limit) || limit < 1) throw new Problem(400, 'The limit must be a whole number from 1 on.');
  const [start] = startOf(parameters.get('cursor'), query);
  const end = start + Math.min(limit, most);
  const nextCursor = end < found.length ? cursorAt(end, query) : undefined;
  return { items: found.slice(start, end), total: found.length, ...(nextCursor && { nextCursor }) };
}

/** The cursor of the page that begins at an item. @param count makes cursors to the same place differ. */
export function cursorAt(start: number, query: string, count = 0): string {
  const name = encodeURIComponent(normalized(query));
  return btoa(JSON.stringify(count === 0 ? [start, name] : [start, name, count]));
}

/**
 * Where the page of a cursor begins, and its count.
 *
 * @throws Problem 400 for a cursor that makes no sense.
 */
export function startOf(cursor: string | null, query: string): readonly [start: number, count: number] {
  if (cursor === null) return [0, 0];
  try {
    const [start, asked, count = 0] = JSON.parse(atob(cursor)) as [unknown, unknown, number?];
    const isOwn = Number.isInteger(start) && asked === encodeURIComponent(normalized(query));
    if (isOwn) return [start as number, count];
  } catch {
    // Falls through: a cursor that cannot be read is one that never was.
  }
  throw new Problem(400, 'The cursor is not known, or belongs to another query.');
}

function normalized(query: string): string {
  return query.trim().toLowerCase();
}
