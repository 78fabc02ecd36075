import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { SettingsError } from '../../api/settings-error.js';
import type { ConnectionController } from '../../controllers/connection-controller.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import { dispatchLoadError } from '../../data/report-load-error.js';
import { isOffline } from '../../platform/page-activity.js';
import type { RegenerationController } from '../../regeneration/regeneration-controller.js';
import type { ChoiceController } from './choice-controller.js';
import type { TwoKeys } from './two-keys.js';

let provided: TwoKeys | undefined;
let loadProvider: (() => Promise<unknown>) | undefined;

/** Gives every dialog what it asks and says of two keys. For the file that is loaded late, which no page waits for. */
export function provideTwoKeys(twoKeys: TwoKeys): void {
  provided = twoKeys;
}

/**
 * Says how it is loaded. For define files: what a bundler makes of the `import()` is a file of its own. Where nothing is provided
 * or loaded, as for a host that registers the class itself, the dialog asks as if the service kept one key.
 */
export function loadTwoKeysBy(load: () => Promise<unknown>): void {
  loadProvider = load;
}

export interface TwoKeysOptions {
  readonly connection: ConnectionController;
  readonly localize: LocalizeController;
  readonly regeneration: RegenerationController;
  readonly isOpen: () => boolean;
}

/**
 * Loads what a dialog asks and says of two keys, where its service keeps two: most services keep one, and their pages do not wait
 * for it.
 */
export class TwoKeysController implements ReactiveController {
  views: TwoKeys | undefined;
  /** What the user has chosen besides the new key. */
  choice: ChoiceController | undefined;
  /** Why it could not be loaded. */
  error: SettingsError | undefined;
  #isLoading = false;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly options: TwoKeysOptions,
  ) {
    host.addController(this);
  }

  /** Whether it is needed and not there yet: nothing can be answered until it is, or is known not to come. */
  get isPending(): boolean {
    return this.#isNeeded && !this.views && !this.error && (provided ?? loadProvider) !== undefined;
  }

  /** Loads it, again after an error. */
  async load(): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    this.error = undefined;
    try {
      if (!provided) await loadProvider?.();
      const views = provided!;
      const { connection, isOpen, regeneration } = this.options;
      this.choice = new views.ChoiceController(this.host, {
        regeneration,
        policy: () => connection.policy.overlap,
        isOpen,
      });
      this.views = views;
    } catch (cause) {
      this.#fail(
        new SettingsError(isOffline() ? 'offline' : 'network', 'Failed to load a part of the dialog.', { cause }),
      );
    }
    this.#isLoading = false;
    this.host.requestUpdate();
  }

  hostUpdate(): void {
    if (!this.options.isOpen())
      this.error = undefined; // The next time it is tried again.
    else if (this.isPending) void this.load();
  }

  /** Two keys there are only where the service lets them overlap; what is restored is known by its state. */
  get #isNeeded(): boolean {
    const { capabilities, state } = this.options.regeneration;
    return capabilities?.overlap !== undefined || ('operation' in state && state.operation?.restores !== undefined);
  }

  #fail(error: SettingsError): void {
    this.error = error;
    const { connection, localize } = this.options;
    if (connection.api) dispatchLoadError(this.host, connection.api, 'load', error, localize.messages);
  }
}
