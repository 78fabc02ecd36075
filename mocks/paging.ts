import type { Page } from '../src/model/index.js';
import { Problem } from './problem.js';

const [usual, most] = [50, 200];

/**
 * Cuts the page out of a list that the query asks for. A cursor is opaque to clients.
 *
 * @throws Problem 400 for a cursor or limit that makes no sense.
 */
export function pageOf<T extends { readonly name: string }>(items: readonly T[], parameters: URLSearchParams): Page<T> {
  const query = parameters.get('query')?.trim().toLowerCase() ?? '';
  const found = query === '' ? items : items.filter(({ name }) => name.toLowerCase().includes(query));
  const limit = Number(parameters.get('limit') ?? usual);
  if (!Number.isInteger(limit) || limit < 1) throw new Problem(400, 'The limit must be a whole number from 1 on.');
  const start = startOf(parameters.get('cursor'), query);
  const end = start + Math.min(limit, most);
  const nextCursor = end < found.length ? btoa(JSON.stringify([end, encodeURIComponent(query)])) : undefined;
  return { items: found.slice(start, end), total: found.length, ...(nextCursor && { nextCursor }) };
}

function startOf(cursor: string | null, query: string): number {
  if (cursor === null) return 0;
  try {
    const [start, asked] = JSON.parse(atob(cursor)) as [unknown, unknown];
    if (Number.isInteger(start) && asked === encodeURIComponent(query)) return start as number;
  } catch {
    // Falls through: a cursor that cannot be read is one that never was.
  }
  throw new Problem(400, 'The cursor is not known, or belongs to another query.');
}
