import type { Page } from './contract.js';
import type { SqlValue } from './database.js';
import { Problem } from './problem.js';

/** What a list is asked for. */
export interface PageQuery {
  readonly cursor?: string;
  readonly limit?: number;
  readonly query?: string;
}

/** Where an item stands in its list. Its id makes the place unique, and thus the order total. */
export type Place = readonly [rank: number, sortName: string, id: string];

const beforeAll: Place = [-1, '', ''];
const most = 200;

/** The form of a name in which order and search compare: without case, and without the ways to write one letter. */
export function sortNameOf(name: string): string {
  return name.normalize('NFKC').toLowerCase().trim();
}

/**
 * Reads one page by keyset: items after a place, not after a count. What is inserted or removed before that place meanwhile moves
 * nothing, so no item is given twice or left out.
 *
 * @param read gives the items after a place that match, in order; the place before all has the rank -1
 * @throws Problem 400 for a cursor that this list never gave
 */
export async function readPage<Item>(
  { cursor, limit = 50, query = '' }: PageQuery,
  read: (after: Place, pattern: string, limit: number) => Promise<readonly { item: Item; place: Place }[]>,
  count?: (pattern: string) => Promise<number>,
): Promise<Page<Item>> {
  const wanted = sortNameOf(query);
  const pattern = `%${wanted.replace(/[\\%_]/g, '\\$&')}%`;
  const size = Math.min(limit, most);
  const found = await read(placeOf(cursor, wanted), pattern, size + 1);
  const last = found.length > size ? found[size - 1] : undefined;
  return {
    items: found.slice(0, size).map(({ item }) => item),
    ...(count && { total: await count(pattern) }),
    ...(last && { nextCursor: Buffer.from(JSON.stringify([wanted, ...last.place])).toString('base64url') }),
  };
}

/** The columns that make a place, as a row of the database. */
export function placeOfRow(row: { rank: SqlValue; sort_name: SqlValue; id: SqlValue }): Place {
  return [Number(row.rank), String(row.sort_name), String(row.id)];
}

function placeOf(cursor: string | undefined, wanted: string): Place {
  if (cursor === undefined) return beforeAll;
  try {
    const [asked, rank, name, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    const isPlace = Number.isInteger(rank) && isText(name) && isText(id);
    if (asked === wanted && isPlace) return [rank as number, name, id];
  } catch {
    // Falls through: what cannot be read was never given.
  }
  throw new Problem(400, 'The cursor is not known, or belongs to another query.');
}

/** PostgreSQL's text has no NUL. */
function isText(value: unknown): value is string {
  return typeof value === 'string' && !value.includes('\0');
}
