import type { Page, PageQuery } from '../../../model/page.js';
import type { Answer } from '../answer.js';
import { Broken, type Check, Skipped } from '../check.js';
import type { Service } from '../service.js';

interface Item {
  readonly id: string;
  readonly name: string;
}

/** A list that is read by cursor. */
interface List {
  readonly ask: (service: Service, query: PageQuery) => Promise<Answer>;
  readonly read: (answer: Answer) => Page<Item>;
}

const lists = {
  projects: {
    ask: (service, query) => service.listProjects(query),
    read: (answer) => answer.readAs('listProjects'),
  },
  channels: {
    ask: (service, query) => service.listChannels(query),
    read: (answer) => answer.readAs('listChannels'),
  },
} as const satisfies Readonly<Record<string, List>>;

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
    const page: Page<Item> = list.read(await list.ask(service, { limit, query, cursor }));
    pages += 1;
    if (limit !== undefined && page.items.length > limit) {
      throw new Broken(`A page of at most ${limit} was asked for, and ${page.items.length} items came.`);
    }
    for (const { id } of page.items) {
      if (ids.has(id)) throw new Broken(`An item of page ${pages} stood on a page before.`);
      ids.add(id);
    }
    empty = page.items.length === 0 ? empty + 1 : 0;
    if (empty > mostEmptyPages) throw new Broken(`${empty} pages without an item came in a row, each with a cursor.`);
    cursor = page.nextCursor;
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
async function compareTwice(service: Service, list: List): Promise<string> {
  try {
    return await compare(service, list);
  } catch (thrown) {
    if (!(thrown instanceof Broken)) throw thrown;
    return compare(service, list);
  }
}

export const pagingChecks: readonly Check[] = [
  {
    id: 'paging-projects',
    promise: 'The pages of the projects have no gap, no repeat and no loop',
    severity: 'serious',
    run: (service) => compareTwice(service, lists.projects),
  },
  {
    id: 'paging-channels',
    promise: 'The pages of the channels have no gap, no repeat and no loop',
    severity: 'serious',
    run: (service) => compareTwice(service, lists.channels),
  },
  {
    id: 'search',
    promise: 'A query narrows a list to what it names',
    severity: 'serious',
    async run(service) {
      const { id, name } = (await service.getChannel()).readAs('getChannel');
      const found = await walk(service, lists.channels, { query: name });
      if (found.ended && !found.ids.includes(id))
        throw new Broken('The name of the channel finds other channels, and not this one.');
      const nonsense = await walk(service, lists.channels, { query: 'zqxj-no-such-channel-7f3a' }, 1);
      if (nonsense.ids.length > 0) throw new Broken('A query that is in no name finds channels.');
      return undefined;
    },
  },
];
