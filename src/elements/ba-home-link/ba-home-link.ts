import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { SettingsApi } from '../../api/settings-api.js';
import { ConnectionController } from '../../controllers/connection-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { dispatch } from '../../events/dispatch.js';
import { NavigateEvent } from '../../events/navigation-events.js';
import { layoutGridIcon } from '../../ui/icon/icons.generated.js';
import { finalizeElement } from '../shared/finalize-element.js';
import { homeLinkStyles } from './ba-home-link.styles.js';
import { enOverview } from '../../localization/en-overview.js';

/**
 * The logo, which leads to the projects dashboard.
 *
 * @element ba-home-link
 * @slot - The logo.
 * @fires {NavigateEvent} ba-navigate - To the projects. Cancelable.
 * @csspart button - The button around the logo.
 */
export class BaHomeLink extends LitElement {
  static override readonly styles = homeLinkStyles;
  static override readonly finalize = finalizeElement;

  /** The adapter, which hears of the event; default: the provider's. */
  @property({ attribute: false }) api?: SettingsApi | undefined;

  /** What the link is called. Default: *All projects*. */
  @property() label?: string | undefined;

  readonly #connection = new ConnectionController(this, { needsApi: false });
  readonly #localize = new LocalizeController(this, enOverview);

  protected override render() {
    return html`<button
      class="bar-button home"
      part="button"
      type="button"
      aria-label=${this.label ?? this.#localize.messages.homeLink}
      @click=${this.#goHome}
    >
      <slot><span class="logo">${layoutGridIcon()}</span></slot>
    </button>`;
  }

  #goHome(): void {
    dispatch(this, new NavigateEvent({ route: { view: 'projects' }, cause: 'user' }), this.#connection.api);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ba-home-link': BaHomeLink;
  }
}
