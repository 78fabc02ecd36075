import { omittedFrom } from '../api/readers/page.js';
import type { SettingsApi } from '../api/settings-api.js';
import type { SettingsError, SettingsErrorCode } from '../api/settings-error.js';
import type { Page } from '../model/page.js';
import { Entry, type EntryReader } from './entry.js';
import { type Question } from './question.js';
import type { Item, Kind, ListKind } from './kind.js';
import { relateRows } from './relate-rows.js';
import { isSame } from './same.js';
import { monotonicNow } from '../platform/clock.js';

/** How a service says that it does not know a cursor any more. */
const expired: ReadonlySet<SettingsErrorCode> = new Set(['invalid', 'not-found', 'superseded']);

export interface ListQuery {
  readonly limit: number;
  /** The text that is searched for. */
  readonly query?: string | undefined;
}

interface Write<T> {
  readonly at: number;
  readonly change: (item: T) => T;
}

/** A list that is read page by page. A page that fails leaves what is loaded; at most one request is under way. */
export class ListEntry<T extends Item> extends Entry {
  items: readonly T[] = [];
  total: number | undefined;
  /** Whether a first page has arrived. */
  isReady = false;
  /** When the request began that brought each item. */
  #begun: number[] = [];
  readonly #places = new Map<string | undefined, number>();
  #cursor: string | undefined;
  /** The cursors of this reading: one that comes again ends the list, or it would have no end. */
  readonly #asked = new Set<string>();
  #failedCursor: string | undefined;
  #isExpired = false;
  /** The last page brought nothing: without a limit, pages that are empty would be asked for without end. */
  #isStalled = false;
  /** What became known of items while a page is on its way: it may be older. */
  readonly #written = new Map<string, Write<T>>();

  constructor(
    question: Question,
    api: SettingsApi,
    private readonly kind: ListKind<T> | Kind<T>,
    private readonly query: ListQuery,
  ) {
    super(question, api);
  }

  /** Whether there is another page to read. */
  get hasMore(): boolean {
    return this.#cursor !== undefined;
  }

  /** The place of an item among those that are loaded; -1 where it is not. */
  indexOf(id: string | undefined): number {
    return this.#places.get(id) ?? -1;
  }

  /** An item, and when the request began that brought it. */
  row(id: string): { readonly item: T; readonly begunAt: number } | undefined {
    const index = this.indexOf(id);
    return index < 0 ? undefined : { item: this.items[index]!, begunAt: this.#begun[index]! };
  }

  /** Reads the first page again. Where it names the same items, those of later pages stay, and with them the user's place. */
  read(asker?: EntryReader): void {
    this.#ask(undefined, asker);
  }

  /** Tries again what failed. */
  override retry(asker?: EntryReader): void {
    this.#ask(this.error && this.#failedCursor, asker);
  }

  /** Reads the next page, unless one is being read. */
  loadMore(asker: EntryReader): void {
    if (this.hasMore && !this.isLoading) this.#ask(this.#cursor, asker);
  }

  /** Reads the next page before it is needed; after one that brought nothing, only when the user scrolls. */
  nearEnd(asker: EntryReader, isScrolled: boolean): void {
    if (this.isReady && !this.error && (isScrolled || !this.#isStalled)) this.loadMore(asker);
  }

  /** Takes a newer state of an item that it has. */
  replace(item: T, begunAt: number): void {
    this.write(item.id, () => item, begunAt);
  }

  /** Changes an item by what an action answered; a request that began before does not undo it. */
  write(id: string, change: (item: T) => T, at = monotonicNow()): void {
    const known = this.#written.get(id);
    if (this.isLoading && !(known && known.at > at)) this.#written.set(id, { at, change });
    const row = this.row(id);
    if (!row || at < row.begunAt) return;
    const index = this.indexOf(id);
    const item = change(row.item);
    this.#begun[index] = at;
    if (isSame(row.item, item)) return;
    this.items = this.items.with(index, item);
    this.changed();
  }

  protected override failed({ code }: SettingsError): void {
    if (this.#failedCursor === undefined || !expired.has(code)) return;
    this.#isExpired = true;
    this.#failedCursor = this.#cursor = undefined; // The next try begins anew.
  }

  #ask(cursor: string | undefined, asker: EntryReader | undefined, isFollowing = false): void {
    const { kind, query } = this;
    const { ids } = this.question;
    this.error = undefined;
    this.#failedCursor = cursor;
    this.#written.clear();
    if (cursor !== undefined) this.#asked.add(cursor);
    void this.request(
      (adapter, call) => kind.readPage(adapter, ids, { ...query, cursor }, call),
      (page, begunAt) => {
        this.#land(page, begunAt, cursor === undefined);
        this.reportOmitted(omittedFrom(page));
        if ('call' in kind) relateRows(kind, this, begunAt);
        // What was asked for was more than an empty page: one more, and no further by itself.
        if (this.#isStalled && !isFollowing && this.hasMore) this.#ask(this.#cursor, asker, true);
      },
      asker,
    );
  }

  #land({ nextCursor, total, ...page }: Page<T>, begunAt: number, isFirst: boolean): void {
    // What a page names twice stands in its first place, as it came last.
    const items = [...new Map(page.items.map((item) => [item.id, item])).values()];
    if (isFirst) this.begunAt = begunAt;
    if (isFirst && !this.#isBeginning(items, nextCursor === undefined)) this.#clear();
    const before = this.items.length;
    const isRenewed = isFirst && items.length < before;
    this.#merge(items, begunAt);
    for (const [id, { at, change }] of this.#written) this.write(id, change, at);
    this.isReady = true;
    this.#isExpired = false;
    if (isRenewed) {
      this.total = total ?? this.total;
      return;
    }
    if (isFirst) this.#asked.clear();
    this.#cursor = nextCursor !== undefined && this.#asked.has(nextCursor) ? undefined : nextCursor;
    this.#isStalled = this.items.length === (isFirst ? 0 : before);
    this.total = total ?? (this.hasMore ? undefined : this.items.length);
  }

  /** Whether a first page names what is loaded, in its order: all of it, or a beginning that other pages follow. */
  #isBeginning(first: readonly T[], isWhole: boolean): boolean {
    const { items } = this;
    if (this.#isExpired || first.length === 0 || (isWhole && first.length < items.length)) return false;
    return items.slice(0, first.length).every(({ id }, index) => id === first[index]!.id);
  }

  #clear(): void {
    this.items = [];
    this.#begun = [];
    this.#places.clear();
  }

  /** What is known keeps its place, and is as it came last: a list that grew while it was read may answer an item twice. */
  #merge(page: readonly T[], begunAt: number): void {
    const items = [...this.items];
    for (const item of page) {
      const index = this.#places.get(item.id) ?? items.length;
      if (!isSame(items[index], item)) items[index] = item;
      this.#begun[index] = begunAt;
      this.#places.set(item.id, index);
    }
    this.items = items;
  }
}
