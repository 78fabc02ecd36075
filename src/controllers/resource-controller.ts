import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CallOptions, SettingsApi } from '../api/settings-api.js';
import { type SettingsError, toSettingsError } from '../api/settings-error.js';
import type { SettingsCall } from '../events/error-events.js';
import { stopWaiting, type Waiting } from '../data/authentication.js';
import type { ConnectionController } from './connection-controller.js';
import { type KeyChange, onKeyChange } from '../data/key-changes.js';
import type { LocalizeController } from './localize-controller.js';
import { reportReadingError } from '../data/report-load-error.js';

export interface ResourceOptions<T> {
  readonly connection: ConnectionController;
  readonly localize: LocalizeController;
  /** The adapter's method that reads it; named in events. */
  readonly call: SettingsCall;
  /** Which one is read: a change of these ids reads anew; `undefined` reads nothing. */
  readonly ids: () => readonly string[] | undefined;
  readonly read: (api: SettingsApi, ids: readonly string[], call: CallOptions) => Promise<T>;
  /** What is known already, so that nothing need be read at first. */
  readonly initial?: () => T | undefined;
  /** Whether a key that changed makes this worth reading again. */
  readonly isStale?: (change: KeyChange, ids: readonly string[]) => boolean;
}

/**
 * Reads one thing for an element whenever its adapter or ids change, and keeps what it has while it reads again.
 *
 * `Task` of `@lit/task` would do, but for one point: its failed run erases the value, and a settings page
 * that loses what it showed because a refresh failed helps nobody.
 */
export class ResourceController<T> implements ReactiveController, Waiting {
  value: T | undefined;
  error: SettingsError | undefined;
  isLoading = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: ResourceOptions<T>;
  #key: string | undefined;
  #lastKey: string | undefined;
  #api: SettingsApi | undefined;
  #reading: AbortController | undefined;
  #stopListening: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: ResourceOptions<T>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    const { isStale, ids, connection } = this.#options;
    if (isStale) {
      this.#stopListening = onKeyChange((change) => {
        const current = ids();
        if (current && change.identity === connection.identity && isStale(change, current)) void this.refresh();
      });
    }
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stopListening?.();
    this.#stopReading();
    this.#key = undefined; // Moved back in, it reads anew: what it shows may be old.
  }

  hostUpdate(): void {
    const { connection, ids, initial } = this.#options;
    const [api, current] = [connection.api, ids()];
    const key = api && current && JSON.stringify(current);
    if (key === this.#key && api === this.#api) return;
    const isAnother = key === undefined || this.#lastKey !== key || api !== this.#api;
    this.#key = key;
    this.#api = api;
    if (isAnother) {
      this.value = undefined;
      this.error = undefined;
      this.#lastKey = key;
    }
    this.#stopReading();
    if (key === undefined) return;
    const known = isAnother ? initial?.() : undefined;
    if (known === undefined) void this.refresh();
    else this.value = known;
  }

  /** Reads again. What is shown stays until the answer is here, and also if there is none. */
  async refresh(): Promise<void> {
    const { ids, read } = this.#options;
    const [api, current] = [this.#api, ids()];
    if (!api || !current) return;
    this.#stopReading();
    const reading = (this.#reading = new AbortController());
    this.isLoading = true;
    this.#host.requestUpdate();
    try {
      const value = await read(api, current, { signal: reading.signal });
      if (reading.signal.aborted) return;
      this.value = value;
      this.error = undefined;
    } catch (thrown) {
      if (reading.signal.aborted) return;
      this.#fail(api, toSettingsError(thrown));
    }
    this.isLoading = false;
    this.#host.requestUpdate();
  }

  /** Replaces what is shown, after an action answered with a newer state. */
  set(value: T): void {
    this.#stopReading();
    this.value = value;
    this.error = undefined;
    this.#host.requestUpdate();
  }

  retry(): void {
    void this.refresh();
  }

  giveUp(): void {
    this.#host.requestUpdate();
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
