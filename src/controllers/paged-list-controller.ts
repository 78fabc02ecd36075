import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CallOptions, SettingsApi } from '../api/settings-api.js';
import { type SettingsError, toSettingsError } from '../api/settings-error.js';
import type { SettingsCall } from '../events/error-events.js';
import type { Page, PageQuery } from '../model/page.js';
import { stopWaiting, type Waiting } from '../data/authentication.js';
import type { ConnectionController } from './connection-controller.js';
import { type KeyChange, onKeyChange } from '../data/key-changes.js';
import type { LocalizeController } from './localize-controller.js';
import { reportReadingError } from '../data/report-load-error.js';

export interface PagedListOptions<T> {
  readonly connection: ConnectionController;
  readonly localize: LocalizeController;
  readonly call: SettingsCall;
  /** What the list depends on besides the adapter; `undefined` reads nothing. */
  readonly ids: () => readonly string[] | undefined;
  /** The text that is searched for. */
  readonly query?: () => string;
  readonly limit: number;
  readonly read: (api: SettingsApi, ids: readonly string[], query: PageQuery, call: CallOptions) => Promise<Page<T>>;
  /** Reads the item anew whose key changed; `undefined` if the change is none of this list's. */
  readonly readChanged?: (
    api: SettingsApi,
    ids: readonly string[],
    change: KeyChange,
    call: CallOptions,
  ) => Promise<T> | undefined;
}

/**
 * Reads a list page by page. A page that fails leaves what is loaded; an answer that comes after a newer
 * question is dropped; at most one request is under way.
 */
export class PagedListController<T extends { readonly id: string }> implements ReactiveController, Waiting {
  items: readonly T[] = [];
  total: number | undefined;
  error: SettingsError | undefined;
  isLoading = false;
  /** Whether a first page has arrived for the current adapter and ids, whatever the query. */
  isReady = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: PagedListOptions<T>;
  #cursor: string | undefined;
  #question: string | undefined;
  /** What the items answer, also while the host is out of the page. */
  #answered: string | undefined;
  /** Whether the items are a copy, and not the adapter's own array. */
  #isOwn = false;
  #place: string | undefined;
  #api: SettingsApi | undefined;
  #reading: AbortController | undefined;
  #stopListening: (() => void) | undefined;
  /** What was looked for last: a list is asked for its open item many times, and has many items. */
  #found: { readonly items: readonly T[]; readonly id: string | undefined; readonly index: number } | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: PagedListOptions<T>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Whether there is another page to read. */
  get hasMore(): boolean {
    return this.#cursor !== undefined;
  }

  /** The place of an item among those that are loaded; -1 where it is not. */
  indexOf(id: string | undefined): number {
    const { items } = this;
    if (this.#found?.items !== items || this.#found.id !== id) {
      const index = id === undefined ? -1 : items.findIndex((item) => item.id === id);
      this.#found = { items, id, index };
    }
    return this.#found.index;
  }

  hostConnected(): void {
    if (this.#options.readChanged) this.#stopListening = onKeyChange((change) => void this.#readChanged(change));
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stopListening?.();
    this.#stopReading();
    this.#question = undefined;
  }

  hostUpdate(): void {
    const { connection, ids, query } = this.#options;
    const [api, current] = [connection.api, ids()];
    const place = api && current && JSON.stringify(current);
    const question = place && JSON.stringify([place, query?.() ?? '']);
    if (question === this.#question && api === this.#api) return;
    if (this.isReady && question !== undefined && question === this.#answered && api === this.#api) {
      this.#question = question;
      void this.#read(undefined); // Back in the page: what is shown may be old.
      return;
    }
    if (place !== this.#place || api !== this.#api) {
      this.#empty();
    }
    this.#question = question;
    this.#place = place;
    this.#api = api;
    this.#stopReading();
    this.error = undefined;
    this.#answered = undefined;
    this.#cursor = undefined; // It belongs to the question before.
    if (question !== undefined) void this.#read(undefined);
  }

  /** Reads the next page, unless one is being read. */
  async loadMore(): Promise<void> {
    if (this.hasMore && !this.isLoading) await this.#read(this.#cursor);
  }

  /** Reads the first page again. */
  async refresh(): Promise<void> {
    await this.#read(undefined);
  }

  /** Tries again what failed. */
  retry(): void {
    void this.#read(this.#cursor);
  }

  giveUp(): void {
    this.#host.requestUpdate();
  }

  /** Replaces an item that is known to be newer. */
  replace(item: T): void {
    const index = this.indexOf(item.id);
    if (index < 0) return;
    // In place, after the first time: a copy for every change would cost as much as the list is long.
    if (!this.#isOwn) this.items = [...this.items];
    this.#isOwn = true;
    (this.items as T[])[index] = item;
    this.#host.requestUpdate();
  }

  async #readChanged(change: KeyChange): Promise<void> {
    const { connection, ids, readChanged } = this.#options;
    const [api, current] = [this.#api, ids()];
    if (!api || !current || change.identity !== connection.identity) return;
    try {
      const item = await readChanged?.(api, current, change, { signal: new AbortController().signal });
      if (item && api === this.#api) this.replace(item);
    } catch {
      // What is shown stays; whoever opens the item reads it again and is told what is wrong.
    }
  }

  async #read(cursor: string | undefined): Promise<void> {
    const { ids, query, limit, read } = this.#options;
    const [api, current] = [this.#api, ids()];
    if (!api || !current) return;
    this.#stopReading();
    const reading = (this.#reading = new AbortController());
    this.isLoading = true;
    this.error = undefined;
    this.#host.requestUpdate();
    try {
      const page = await read(
        api,
        current,
        { cursor, limit, query: query?.() || undefined },
        { signal: reading.signal },
      );
      if (reading.signal.aborted) return;
      const question = this.#question;
      if (cursor !== undefined) this.#take(appended(this.items, page.items), page);
      else if (question !== this.#answered || !this.#renew(page)) this.#take(page.items, page);
      this.#answered = question;
      this.isReady = true;
    } catch (thrown) {
      if (reading.signal.aborted) return;
      if (this.#question !== this.#answered) this.#empty(); // What is there answers another question.
      this.#fail(api, toSettingsError(thrown));
    }
    this.isLoading = false;
    this.#host.requestUpdate();
  }

  #take(items: readonly T[], { total, nextCursor }: Page<T>): void {
    this.items = items;
    this.#isOwn = false;
    this.total = total ?? (nextCursor === undefined ? items.length : undefined);
    this.#cursor = nextCursor;
  }

  /** The first page, read again: where it names the same items, those of later pages stay, and with them the user's place. */
  #renew({ items, total }: Page<T>): boolean {
    const { length } = items;
    if (length === 0 || this.items.length <= length || items.some(({ id }, index) => id !== this.items[index]!.id))
      return false;
    this.items = [...items, ...this.items.slice(length)];
    this.#isOwn = true;
    this.total = total ?? this.total;
    return true;
  }

  #empty(): void {
    this.items = [];
    this.#answered = undefined;
    this.total = undefined;
    this.isReady = false;
  }

  #stopReading(): void {
    this.#reading?.abort();
    this.#reading = undefined;
    this.isLoading = false;
    if (this.#api) stopWaiting(this.#api, this);
  }

  #fail(api: SettingsApi, error: SettingsError): void {
    this.error = error;
    const { call, localize } = this.#options;
    reportReadingError(this.#host, api, call, error, localize.messages, this);
  }
}

/** A list that grew while it was read may answer an item twice: it keeps its place, and is as it came last. */
function appended<T extends { readonly id: string }>(items: readonly T[], page: readonly T[]): readonly T[] {
  const rest = new Map(page.map((item) => [item.id, item]));
  const known = items.map((item) => {
    const newer = rest.get(item.id) ?? item;
    rest.delete(item.id);
    return newer;
  });
  return [...known, ...rest.values()];
}
