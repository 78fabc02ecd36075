import type { SettingsApi } from '../api/settings-api.js';
import type { SettingsError } from '../api/settings-error.js';
import type { Question } from './question.js';
import { EntryController, type EntryHost, type EntryOptions } from './entry-controller.js';
import type { Item, Kind } from './kind.js';
import { listEntriesOf } from './related-entries.js';
import { ValueEntry } from './value-entry.js';
import { monotonicNow } from '../platform/clock.js';

export interface ResourceOptions<T> extends EntryOptions {
  /** Which one is shown; `undefined` shows nothing. */
  readonly ids: () => readonly string[] | undefined;
  /** What the element was given, so that nothing need be read at first. */
  readonly initial?: (() => T | undefined) | undefined;
  /** Whether only what is read from now on counts: for a question that must be about the current state. */
  readonly isFresh?: boolean | undefined;
}

/** One thing that an element shows. What is known stays while it is read again, and if that fails. */
export class Resource<T extends Item> extends EntryController<ValueEntry<T>> {
  #since = -Infinity;

  constructor(
    host: EntryHost,
    private readonly kind: Kind<T>,
    private readonly own: ResourceOptions<T>,
  ) {
    super(host, own);
  }

  get value(): T | undefined {
    const { entry } = this;
    return entry && entry.begunAt >= this.#since ? entry.value : undefined;
  }

  /** Monotonic: when the request that brought the value began. */
  get begunAt(): number {
    return this.entry?.begunAt ?? -Infinity;
  }

  get error(): SettingsError | undefined {
    const { entry } = this;
    return entry && entry.failedAt >= this.#since ? entry.error : undefined;
  }

  /**
   * The same, at any time: also before the element is drawn for ids that it has only now.
   */
  get current(): T | undefined {
    this.follow();
    return this.value;
  }

  /** Reads it again. */
  refresh(): void {
    this.entry?.read(this);
  }

  protected question(identity: string): Question | undefined {
    const ids = this.own.ids();
    return ids && { identity, call: this.kind.call, ids };
  }

  protected make(question: Question, api: SettingsApi): ValueEntry<T> {
    return new ValueEntry(question, api, this.kind);
  }

  protected override begin(entry: ValueEntry<T>): void {
    if (this.own.isFresh) {
      this.#since = monotonicNow();
      entry.read(this);
      return;
    }
    if (!entry.value) this.#seed(entry);
    super.begin(entry);
  }

  /** A row of a list, or what the element was given, is shown at once. */
  #seed(entry: ValueEntry<T>): void {
    const { kind } = this;
    const { identity, ids } = entry.question;
    if (kind.isWholeInLists) {
      for (const list of listEntriesOf(kind, identity, ids)) {
        const row = list.row(ids.at(-1)!);
        if (row) entry.take(row.item, row.begunAt);
      }
    }
    const initial = entry.value ? undefined : this.own.initial?.();
    if (initial) entry.take(initial, monotonicNow());
  }
}
