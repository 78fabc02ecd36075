import { type Context, ContextProvider } from '@lit/context';
import { html, LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { SettingsApi } from '../../api/settings-api.js';
import { apiContext } from '../../context/api-context.js';
import { localeContext } from '../../context/locale-context.js';
import { messagesContext } from '../../context/messages-context.js';
import { policyContext } from '../../context/policy-context.js';
import { ContextController } from '../../controllers/context-controller.js';
import { layerMessages } from '../../localization/layer-messages.js';
import type { MessageOverrides } from '../../localization/messages.js';
import type { Policy } from '../../model/policy.js';
import { finalizeElement } from '../shared/finalize-element.js';
import { restApiAt } from '../shared/rest-api-at.js';
import { providerStyles } from './ba-provider.styles.js';

/**
 * Gives everything below it an adapter, a language, texts and a policy. What it does not set itself it hands on
 * from the provider around it; its texts it lays over those.
 *
 * @element ba-provider
 * @slot - The part of the page that it provides for.
 *
 * @example
 * ```html
 * <ba-provider api-base="https://example.com/api">
 *   <ba-channel-list project-id="support-bot"></ba-channel-list>
 * </ba-provider>
 * ```
 */
export class BaProvider extends LitElement {
  static override readonly styles = providerStyles;
  static override readonly finalize = finalizeElement;

  /** The adapter. It wins over `api-base`. */
  @property({ attribute: false }) api?: SettingsApi | undefined;

  /** The address of a service that keeps the REST contract; makes a REST adapter for it. */
  @property({ attribute: 'api-base' }) apiBase?: string | undefined;

  /** The language of texts, dates and numbers: a BCP 47 tag. Default: the `lang` of the page. */
  @property() locale?: string | undefined;

  /** Languages besides English, and the host's own texts. */
  @property({ attribute: false }) messages?: MessageOverrides | undefined;

  /** What is shown and hidden. */
  @property({ attribute: false }) policy?: Policy | undefined;

  #restApi: SettingsApi | undefined;

  readonly #api = this.#handOn(apiContext, () => this.api ?? this.#restApi);
  readonly #locale = this.#handOn(localeContext, () => this.locale || undefined);
  readonly #messages = this.#handOn(messagesContext, (outer) => layerMessages(outer, this.messages));
  readonly #policy = this.#handOn(policyContext, () => this.policy);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('apiBase')) this.#restApi = restApiAt(this.apiBase);
    this.#api();
    this.#locale();
    this.#messages();
    this.#policy();
  }

  protected override render() {
    return html`<slot></slot>`;
  }

  /** Provides one context: our own value, or else what the provider around this one gives. */
  #handOn<T>(context: Context<unknown, T | undefined>, own: (outer: T | undefined) => T | undefined): () => void {
    const provider = new ContextProvider(this, { context });
    const outer = new ContextController<T>(this, context);
    return () => provider.setValue(own(outer.value) ?? outer.value);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ba-provider': BaProvider;
  }
}
