import type { SettingsApi } from '../api/settings-api.js';
import { Entry, type EntryReader } from './entry.js';
import { type Question } from './question.js';
import type { Item, Kind } from './kind.js';
import { publish } from './related-entries.js';
import { isSame } from './same.js';
import { monotonicNow } from '../platform/clock.js';

/** One thing that is read by itself. */
export class ValueEntry<T extends Item> extends Entry {
  value: T | undefined;
  #writtenAt = -Infinity;

  constructor(
    question: Question,
    api: SettingsApi,
    private readonly kind: Kind<T>,
  ) {
    super(question, api);
  }

  read(asker?: EntryReader): void {
    const { kind } = this;
    const { identity, ids } = this.question;
    const land = (value: T, begunAt: number) => {
      publish(kind, identity, ids, value, begunAt);
      if (begunAt < this.#writtenAt) this.read(asker); // What it brought was older than what was written.
    };
    void this.request((adapter, call) => kind.read(adapter, ids, call), land, asker);
  }

  /** Takes what was read, unless something newer is known. What says the same stays the same object. */
  take(value: T, begunAt: number): void {
    if (begunAt < this.begunAt || begunAt < this.#writtenAt) return;
    this.begunAt = begunAt;
    this.error = undefined;
    if (isSame(this.value, value)) return;
    this.value = value;
    this.changed();
  }

  /** Changes what is known by what an action answered; a request that began before does not undo it. */
  write(change: (value: T) => T): void {
    this.#writtenAt = monotonicNow();
    if (this.value) this.take(change(this.value), this.#writtenAt);
  }
}
