import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { SettingsError } from '../api/settings-error.js';
import type { ConnectionController } from './connection-controller.js';
import type { LocalizeController } from './localize-controller.js';
import type { English } from '../localization/resolve-messages.js';
import { dispatchLoadError } from '../data/report-load-error.js';
import { whenIdle } from '../platform/idle.js';
import { isOffline } from '../platform/offline.js';

const loaders = new Map<string, () => Promise<unknown>>();

/**
 * Says how an element, or a part of one, is loaded that another one needs only later. For define files: what a bundler makes of
 * the `import()` is a file of its own, which no page waits for.
 */
export function defineLate(name: string, load: () => Promise<unknown>): void {
  loaders.set(name, load);
}

export interface LateElementOptions {
  readonly connection: ConnectionController;
  readonly localize: LocalizeController<English>;
  /** Whether it is needed now. */
  readonly isNeeded: () => boolean;
  /** Whether it will be needed in most pages, and is worth a page's idle time. Default: `true`. */
  readonly isExpected?: (() => boolean) | undefined;
  /** Whether it is there. Default: an element of its name is registered. */
  readonly isThere?: (() => boolean) | undefined;
}

/**
 * An element that its host draws only later. It is loaded while the page has nothing else to do, or when it is needed,
 * whichever comes first. Without a loader the host registers it.
 */
export class LateElementController implements ReactiveController {
  /** Why it could not be loaded, although it was needed. */
  error: SettingsError | undefined;
  #asked: Promise<void> | undefined;
  #stopWaiting: (() => void) | undefined;
  #loading: Promise<unknown> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly name: string,
    private readonly options: LateElementOptions,
  ) {
    host.addController(this);
  }

  get isReady(): boolean {
    const { isThere = () => customElements.get(this.name) !== undefined } = this.options;
    return isThere() || !loaders.has(this.name);
  }

  /** Loads it, and again after an error. */
  load(): void {
    // Until its error is known, another update of the host must not ask again.
    if (!this.isReady) this.#asked ??= this.#loadNow().finally(() => (this.#asked = undefined));
  }

  async #loadNow(): Promise<void> {
    this.error = undefined;
    const loading = this.#load();
    this.host.requestUpdate();
    try {
      await loading;
    } catch (cause) {
      const code = isOffline() ? 'offline' : 'network';
      this.error = new SettingsError(code, `Failed to load <${this.name}>.`, { cause });
      const { connection, localize } = this.options;
      if (connection.api) dispatchLoadError(this.host, connection.api, 'load', this.error, localize.messages);
    }
    this.host.requestUpdate();
  }

  hostUpdate(): void {
    if (this.options.isNeeded() && !this.error) this.load();
  }

  hostConnected(): void {
    this.#stopWaiting = whenIdle(this.#prepare);
  }

  hostDisconnected(): void {
    this.#stopWaiting?.();
  }

  /** What fails now is tried again once it is needed. */
  readonly #prepare = (): void => {
    const { isExpected = () => true } = this.options;
    if (!this.isReady && isExpected())
      this.#load().then(
        () => this.options.isNeeded() && this.host.requestUpdate(),
        () => undefined,
      );
  };

  #load(): Promise<unknown> {
    return (this.#loading ??= loaders.get(this.name)!().finally(() => (this.#loading = undefined)));
  }
}
