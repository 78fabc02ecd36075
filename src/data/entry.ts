import { type Adapter, adapterOf } from '../api/boundary.js';
import { newestAdapter } from '../api/identity.js';
import type { CallOptions, SettingsApi } from '../api/settings-api.js';
import { type SettingsError, toSettingsError } from '../api/settings-error.js';
import type { SharedMessages } from '../localization/messages.js';
import { stopWaiting, type AuthWaiter } from './authentication.js';
import { dispatchLoadError, reportLoadError } from './report-load-error.js';
import { keyOf, type Question } from './question.js';
import { addEntry, removeEntry } from './store.js';
import { monotonicNow } from '../platform/clock.js';

/** From this age on, in milliseconds, a value is shown and read again. */
const staleAfter = 30_000;

/** An element that shows an entry. */
export interface EntryReader {
  readonly host: EventTarget;
  readonly messages: SharedMessages;
  /** Something changed: render again. */
  changed(): void;
}

/**
 * What was read of a backend, shared by all elements of a page that show it: one request for all of them, and one error.
 * It is in the store from the first reader to the last one's leaving. No secret is ever in it.
 */
export abstract class Entry implements AuthWaiter {
  error: SettingsError | undefined;
  /** When the request that failed last began, by `monotonicNow()`. */
  failedAt = -Infinity;
  /** When the newest request whose answer is shown began, by `monotonicNow()`. */
  begunAt = -Infinity;
  readonly key: string;
  readonly #readers = new Set<EntryReader>();
  readonly #reported = new Set<string | undefined>();
  #api: SettingsApi;
  #request: AbortController | undefined;

  constructor(
    readonly question: Question,
    api: SettingsApi,
  ) {
    this.key = keyOf(question);
    this.#api = api;
  }

  get isLoading(): boolean {
    return this.#request !== undefined;
  }

  /** Whether an element of the page shows it. */
  get isLive(): boolean {
    return this.#readers.size > 0;
  }

  /** The host's adapter that makes the next call. */
  get api(): SettingsApi {
    return newestAdapter(this.question.identity, this.#api);
  }

  /** Begins a request, whatever is known; what is shown stays until its answer is here, and also if there is none. */
  abstract read(asker?: EntryReader): void;

  join(reader: EntryReader, api: SettingsApi): void {
    this.#readers.add(reader);
    this.#api = api;
    addEntry(this);
  }

  /** Reads, unless what is known is young enough or being read. */
  ensure(reader: EntryReader): void {
    if (!this.isLoading && monotonicNow() - this.begunAt > staleAfter) this.read(reader);
  }

  leave(reader: EntryReader): void {
    this.#readers.delete(reader);
    if (this.isLive) return;
    // In a microtask: an element that is moved comes back until then.
    queueMicrotask(() => {
      if (this.isLive) return;
      this.#stop();
      removeEntry(this);
    });
  }

  retry(): void {
    this.read();
  }

  giveUp(): void {
    this.changed();
  }

  protected changed(): void {
    for (const reader of this.#readers) reader.changed();
  }

  /** Makes a request; one that is under way is given up for it. */
  protected async request<Reply extends object>(
    ask: (adapter: Adapter, call: CallOptions) => Promise<Reply>,
    land: (reply: Reply, begunAt: number) => void,
    asker?: EntryReader,
  ): Promise<void> {
    this.#stop();
    const { signal } = (this.#request = new AbortController());
    const begunAt = monotonicNow();
    this.changed();
    try {
      const reply = await ask(adapterOf(this.api), { signal });
      if (signal.aborted) return;
      this.#request = undefined;
      this.error = undefined;
      land(reply, begunAt);
    } catch (thrown) {
      if (signal.aborted) return;
      this.#request = undefined;
      this.#fail(toSettingsError(thrown), begunAt, asker);
    }
    this.changed();
  }

  /** Tells the host what was left out of a reply, once for each field. */
  protected reportOmitted(errors: readonly SettingsError[]): void {
    const reader = this.#speaker();
    for (const error of errors) {
      if (!reader || this.#reported.has(error.path)) continue;
      this.#reported.add(error.path);
      dispatchLoadError(reader.host, this.api, this.question.call, error, reader.messages);
    }
  }

  protected failed(_error: SettingsError): void {}

  #fail(error: SettingsError, begunAt: number, asker: EntryReader | undefined): void {
    this.error = error;
    this.failedAt = begunAt;
    this.failed(error);
    const reader = this.#speaker(asker);
    if (!reader) return;
    const { call, ids } = this.question;
    const about = {
      ...(ids[0] !== undefined && { projectId: ids[0] }),
      ...(ids[1] !== undefined && { channelId: ids[1] }),
    };
    reportLoadError(reader.host, this.api, call, error, reader.messages, this, about);
  }

  /** One element speaks for all of them: who asked, if it is still there, else the one that came last. */
  #speaker(asker?: EntryReader): EntryReader | undefined {
    return asker && this.#readers.has(asker) ? asker : [...this.#readers].at(-1);
  }

  #stop(): void {
    this.#request?.abort();
    this.#request = undefined;
    stopWaiting(this.api, this);
  }
}
