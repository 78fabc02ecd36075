import type { Adapter } from '../api/boundary.js';
import type { Page, PageQuery } from '../model/page.js';
import type { CallOptions, SettingsApi } from '../api/settings-api.js';
import type { Shared } from './store.js';

/** Something with an id, as a list has it. */
export interface Item {
  readonly id: string;
}

/** One thing that is read by itself, as its relatives know it. */
export interface Known<T extends Item> extends Shared {
  readonly value: T | undefined;
  readonly begunAt: number;
  readonly isLive: boolean;
  read(): void;
  take(value: T, begunAt: number): void;
  write(change: (value: T) => T): void;
}

/** A list, as its relatives know it. */
export interface Rows<T extends Item> extends Shared {
  readonly api: SettingsApi;
  readonly isLive: boolean;
  indexOf(id: string): number;
  row(id: string): { readonly item: T; readonly begunAt: number } | undefined;
  replace(value: T, begunAt: number): void;
  write(id: string, change: (value: T) => T): void;
}

/** One kind of thing that is read in lists. */
export interface ListKind<T extends Item> {
  /** The method that lists them. */
  readonly list: 'listChannels' | 'listProjects' | 'listKeyEvents';
  /** @param ids those that the method takes: what the list belongs to. */
  readPage(adapter: Adapter, ids: readonly string[], query: PageQuery, call: CallOptions): Promise<Page<T>>;
}

/** One kind of thing that is read by itself, too. Its ids are those of the list it stands in, and its own. */
export interface Kind<T extends Item> extends ListKind<T> {
  /** The method that reads one. */
  readonly call: 'getChannel' | 'getProject';
  /** Whether a row of a list says as much as a reading of the thing itself. */
  readonly isWholeInLists: boolean;
  read(adapter: Adapter, ids: readonly string[], call: CallOptions): Promise<T>;
  /** Told of everything that was read, with the time at which its request began. Set by what listens. */
  onRead?: (identity: string, ids: readonly string[], value: T, begunAt: number) => void;
}
