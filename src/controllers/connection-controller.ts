import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { identityOf, noteAdapter } from '../api/identity.js';
import type { SettingsApi } from '../api/settings-api.js';
import { apiContext } from '../context/api-context.js';
import { policyContext } from '../context/policy-context.js';
import type { Policy } from '../model/policy.js';
import { ContextController } from './context-controller.js';

const noPolicy: Policy = {};

/** An element that may be given an adapter of its own. */
export interface ConnectionHost extends ReactiveControllerHost, HTMLElement {
  api?: SettingsApi | undefined;
}

export interface ConnectionOptions {
  /** Whether an element without an adapter is a mistake. Default: `true`. */
  readonly needsApi?: boolean;
  /** What the element was given itself; it wins. Default: its `api`. */
  readonly own?: () => { readonly api?: SettingsApi | undefined; readonly policy?: Policy | undefined };
}

/** Which adapter an element uses, and what its partner wants shown. */
export class ConnectionController implements ReactiveController {
  readonly #host: ConnectionHost;
  readonly #api: ContextController<SettingsApi>;
  readonly #policy: ContextController<Policy>;
  #warned: boolean;
  #isLive = false;
  #noted: SettingsApi | undefined;

  readonly #own: NonNullable<ConnectionOptions['own']>;

  constructor(host: ConnectionHost, { needsApi = true, own = () => ({ api: host.api }) }: ConnectionOptions = {}) {
    this.#warned = !needsApi;
    this.#own = own;
    this.#host = host;
    this.#api = new ContextController(host, apiContext, () => this.#note());
    this.#policy = new ContextController(host, policyContext);
    host.addController(this);
  }

  /**
   * The element's own adapter, or else the provider's. None is known until the element updates: on a server, which calls none, and
   * while a page takes over what the server wrote.
   */
  get api(): SettingsApi | undefined {
    return this.#isLive ? this.#given : undefined;
  }

  /** Whether the element updates: not on a server, nor while a page takes over what a server wrote. */
  get isLive(): boolean {
    return this.#isLive;
  }

  /** Whether the element has no adapter, though by now it should. */
  get isMissing(): boolean {
    return this.#isLive && !this.#given;
  }

  /** The name of the backend and account behind the adapter. */
  get identity(): string | undefined {
    return this.api && identityOf(this.api);
  }

  get policy(): Policy {
    return this.#own().policy ?? this.#policy.value ?? noPolicy;
  }

  hostUpdate(): void {
    this.#isLive = true;
    this.#note();
  }

  hostUpdated(): void {
    if (this.api || this.#warned) return;
    this.#warned = true;
    // A provider that is defined or given its adapter a moment later is no mistake.
    setTimeout(() => {
      if (this.api || !this.#host.isConnected) {
        this.#warned = false;
        return;
      }
      console.warn(
        `Failed to read settings: <${this.#host.localName}> has no adapter. ` +
          `Did you forget to set its "api" property, or to put it into a <ba-provider> with "api" or "api-base"?`,
      );
    }, 1000);
  }

  get #given(): SettingsApi | undefined {
    return this.#own().api ?? this.#api.value;
  }

  /** As early as possible: the next call is made with it, also one that another element repeats. */
  #note(): void {
    const api = this.#given;
    if (!api || api === this.#noted) return;
    noteAdapter(api, this.#noted !== undefined);
    this.#noted = api;
  }
}
