import type { SettingsApi } from '../api/settings-api.js';
import type { SettingsError } from '../api/settings-error.js';
import type { Question } from './question.js';
import { EntryController, type EntryHost, type EntryOptions } from './entry-controller.js';
import type { Item, ListKind } from './kind.js';
import { ListEntry } from './list-entry.js';
import { isSame } from './same.js';

export interface PagedListOptions extends EntryOptions {
  /** What the list belongs to; `undefined` reads nothing. */
  readonly ids: () => readonly string[] | undefined;
  /** The text that is searched for. */
  readonly query?: (() => string) | undefined;
  /** The most items of a page. Elements that are to share a list ask for as many. */
  readonly limit: number;
}

/** A list that an element shows page by page. While another search is asked for, the rows of the last one stay. */
export class PagedList<T extends Item> extends EntryController<ListEntry<T>> {
  #previous: ListEntry<T> | undefined;

  constructor(
    host: EntryHost,
    private readonly kind: ListKind<T>,
    private readonly own: PagedListOptions,
  ) {
    super(host, own);
  }

  get items(): readonly T[] {
    return this.#shown?.items ?? [];
  }

  /** How many items there are, loaded or not, where that is known. */
  get total(): number | undefined {
    return this.#shown?.total;
  }

  get error(): SettingsError | undefined {
    return this.entry?.error;
  }

  /** Whether a first page has arrived, whatever was searched for. */
  get isReady(): boolean {
    return this.#shown?.isReady ?? false;
  }

  get hasMore(): boolean {
    return this.entry?.hasMore ?? false;
  }

  /** The place of an item among those that are loaded; -1 where it is not. */
  indexOf(id: string | undefined): number {
    return this.#shown?.indexOf(id) ?? -1;
  }

  /** Reads the next page, unless one is being read. */
  loadMore(): void {
    this.entry?.loadMore(this);
  }

  /**
   * Reads the next page before it is needed.
   *
   * @param isScrolled whether the user scrolled there.
   */
  nearEnd(isScrolled: boolean): void {
    this.entry?.nearEnd(this, isScrolled);
  }

  /** Tries again what failed. */
  retry(): void {
    this.entry?.retry(this);
  }

  /** Reads the first page again. */
  refresh(): void {
    this.entry?.read(this);
  }

  override changed(): void {
    if (this.#shown === this.entry) this.#previous = undefined;
    super.changed();
  }

  protected question(identity: string): Question | undefined {
    const { ids, query, limit } = this.own;
    const current = ids();
    return current && { identity, call: this.kind.list, ids: current, more: [limit, query?.() ?? ''] };
  }

  protected make(question: Question, api: SettingsApi): ListEntry<T> {
    const { limit, query } = this.own;
    return new ListEntry(question, api, this.kind, { limit, query: query?.() || undefined });
  }

  protected override switched(from: ListEntry<T> | undefined, to: ListEntry<T> | undefined): void {
    const isSamePlace =
      from && to && from.question.identity === to.question.identity && isSame(from.question.ids, to.question.ids);
    this.#previous = isSamePlace ? (from.isReady ? from : this.#previous) : undefined;
  }

  get #shown(): ListEntry<T> | undefined {
    const { entry } = this;
    return entry && !entry.isReady && !entry.error ? (this.#previous ?? entry) : entry;
  }
}
