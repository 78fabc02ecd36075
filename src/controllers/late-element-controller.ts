import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { SettingsError } from '../api/settings-error.js';
import type { AuthWaiter } from '../data/authentication.js';
import type { ConnectionController } from './connection-controller.js';
import type { LocalizeController } from './localize-controller.js';
import { reportLoadError } from '../data/report-load-error.js';
import { whenIdle } from '../platform/idle.js';
import { isOffline } from '../platform/page-activity.js';

const loaders = new Map<string, () => Promise<unknown>>();

/**
 * Says how an element is loaded that another one needs only later. For define files: what a bundler makes of the `import()`
 * is a file of its own, which no page waits for.
 */
export function defineLate(name: string, load: () => Promise<unknown>): void {
  loaders.set(name, load);
}

export interface LateElementOptions {
  readonly connection: ConnectionController;
  readonly localize: LocalizeController;
  /** Whether it is needed now. */
  readonly isNeeded: () => boolean;
}

/**
 * An element that its host draws only later. It is loaded while the page has nothing else to do, or when it is needed,
 * whichever comes first. Where nobody said how, somebody else registers it.
 */
export class LateElementController implements ReactiveController, AuthWaiter {
  /** Why it could not be loaded, although it was needed. */
  error: SettingsError | undefined;
  #asked: Promise<boolean> | undefined;
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
    return customElements.get(this.name) !== undefined || !loaders.has(this.name);
  }

  /** Whether somebody waits for it. */
  get isAwaited(): boolean {
    return this.#asked !== undefined;
  }

  /**
   * Loads it, and again after an error.
   *
   * @returns whether it can be drawn now.
   */
  async load(): Promise<boolean> {
    if (this.isReady) return true;
    // Until its error is known, another update of the host must not ask again.
    return (this.#asked ??= this.#loadNow().finally(() => (this.#asked = undefined)));
  }

  async #loadNow(): Promise<boolean> {
    this.error = undefined;
    const loading = this.#load();
    this.host.requestUpdate();
    try {
      await loading;
    } catch (cause) {
      const code = isOffline() ? 'offline' : 'network';
      this.error = new SettingsError(code, `Failed to load <${this.name}>.`, { cause });
      const { connection, localize } = this.options;
      if (connection.api) reportLoadError(this.host, connection.api, 'load', this.error, localize.messages, this);
    }
    this.host.requestUpdate();
    return this.isReady;
  }

  retry(): void {
    void this.load();
  }

  giveUp(): void {
    this.host.requestUpdate();
  }

  hostUpdate(): void {
    if (this.options.isNeeded() && !this.error && !this.isAwaited) void this.load();
  }

  hostConnected(): void {
    this.#stopWaiting = whenIdle(this.#prepare);
  }

  hostDisconnected(): void {
    this.#stopWaiting?.();
  }

  /** What fails now is tried again once it is needed. */
  readonly #prepare = (): void => {
    if (!this.isReady)
      this.#load().then(
        () => this.host.requestUpdate(),
        () => undefined,
      );
  };

  #load(): Promise<unknown> {
    return (this.#loading ??= loaders.get(this.name)!().finally(() => (this.#loading = undefined)));
  }
}
