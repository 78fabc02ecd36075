import { page } from '../../../api/readers/page.js';
import { object, string } from '../../../api/readers/readers.js';
import type { Page, PageQuery } from '../../../model/page.js';
import type { Answer } from '../answer.js';
import { Broken, type Check, Skipped } from '../check.js';
import type { Service } from '../service.js';
import { channelBefore } from './read-before.js';

/** Asks for a page of a list. */
type List = (service: Service, query: PageQuery) => Promise<Answer>;

const listProjects: List = (service, query) => service.listProjects(query);
const listChannels: List = (service, query) => service.listChannels(query);

/** Of an item its id is enough: whether the rest conforms, checks of their own say. */
const readIds = page(object({ id: string({ minLength: 1 }) }));

/** So many pages are read of a long list. */
const mostPages = 12;
/** The elements give up on a list after as many pages without an item. */
const mostEmptyPages = 3;

interface Walk {
  readonly ids: readonly string[];
  readonly pages: number;
  /** Whether the list ended. */
  readonly ended: boolean;
}

/** Reads a list page by page. @throws Broken for a page that is too long, an item that comes twice, cursors without end. */
async function walk(service: Service, list: List, { limit, query }: PageQuery, enough = Infinity): Promise<Walk> {
  const [ids, cursors] = [new Set<string>(), new Set<string>()];
  let [cursor, pages, empty]: [string | undefined, number, number] = [undefined, 0, 0];
  do {
    const answer = await list(service, { limit, query, cursor });
    const { items, nextCursor }: Page<{ readonly id: string }> = answer.read(readIds);
    pages += 1;
    if (limit !== undefined && items.length > limit) {
      throw new Broken(`A page of at most ${limit} was asked for, and ${items.length} items came.`);
    }
    for (const { id } of items) {
      if (ids.has(id)) throw new Broken(`An item of page ${pages} stood on a page before.`);
      ids.add(id);
    }
    empty = items.length === 0 ? empty + 1 : 0;
    if (empty > mostEmptyPages) throw new Broken(`${empty} pages without an item came in a row, each with a cursor.`);
    cursor = nextCursor;
    if (cursor !== undefined && cursors.has(cursor))
      throw new Broken(`The cursor of page ${pages} came before: the list has no end.`);
    if (cursor !== undefined) cursors.add(cursor);
  } while (cursor !== undefined && pages < mostPages && ids.size < enough);
  return { ids: [...ids], pages, ended: cursor === undefined };
}

/** The pages must give, one after the other, what one larger page gives. */
async function compare(service: Service, list: List): Promise<string> {
  const { ids: first } = await walk(service, list, {}, 1);
  if (first.length < 2) throw new Skipped('The list has fewer than two items.');
  const limit = Math.max(1, Math.min(20, Math.ceil(first.length / 3)));
  const paged = await walk(service, list, { limit });
  const whole = await walk(service, list, {}, paged.ids.length);
  const common = Math.min(paged.ids.length, whole.ids.length);
  const place = paged.ids.findIndex((id, index) => index < common && id !== whole.ids[index]);
  if (place >= 0)
    throw new Broken(
      `In pages of ${limit}, item ${place + 1} is another one than in the larger page: a gap, or another order.`,
    );
  if (paged.ended && paged.ids.length < whole.ids.length) {
    throw new Broken(
      `In pages of ${limit} the list ends after ${paged.ids.length} items; it has ${whole.ids.length} or more.`,
    );
  }
  return `${paged.ids.length} items in ${paged.pages} pages of ${limit}`;
}

/** A list may change while it is read: what is seen twice is so. */
export async function compareTwice(service: Service, list: List): Promise<string> {
  try {
    return await compare(service, list);
  } catch (thrown) {
    if (!(thrown instanceof Broken)) throw thrown;
    return compare(service, list);
  }
}

/** Where pages do not end, what they hold cannot be told. */
async function walkBefore(...walking: Parameters<typeof walk>): Promise<Walk> {
  try {
    return await walk(...walking);
  } catch (thrown) {
    throw thrown instanceof Broken ? new Skipped('The pages cannot be read: see the check "paging-channels".') : thrown;
  }
}

export const pagingChecks: readonly Check[] = [
  {
    id: 'paging-projects',
    promise: 'The pages of the projects have no gap, no repeat and no loop',
    severity: 'serious',
    run: (service) => compareTwice(service, listProjects),
  },
  {
    id: 'paging-channels',
    promise: 'The pages of the channels have no gap, no repeat and no loop',
    severity: 'serious',
    run: (service) => compareTwice(service, listChannels),
  },
  {
    id: 'search',
    promise: 'A query narrows a list to what it names',
    severity: 'serious',
    async run(service) {
      const { id, name } = await channelBefore(service);
      const found = await walkBefore(service, listChannels, { query: name });
      if (found.ended && !found.ids.includes(id))
        throw new Broken('The name of the channel finds other channels, and not this one.');
      const nonsense = await walkBefore(service, listChannels, { query: 'zqxj-no-such-channel-7f3a' }, 1);
      if (nonsense.ids.length > 0) throw new Broken('A query that is in no name finds channels.');
      return undefined;
    },
  },
];
