import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { adapterOf } from '../../api/boundary.js';
import type { SettingsApi } from '../../api/settings-api.js';
import { ConnectionController } from '../../controllers/connection-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { ReadyController } from '../../controllers/ready-controller.js';
import { StatesController } from '../../controllers/states-controller.js';
import { keyEventList } from '../../data/key-events.js';
import { enRotation } from '../../localization/en-rotation.js';
import type { Messages } from '../../localization/messages.js';
import { RegenerationController } from '../../regeneration/regeneration-controller.js';
import { KeptFocusController } from '../../ui/focus/kept-focus-controller.js';
import { LiveRegion } from '../../ui/live-region/live-region.js';
import { skeletonLine } from '../../ui/skeleton/skeleton.js';
import { channelIds } from '../shared/channel-ids.js';
import { finalizeElement } from '../shared/finalize-element.js';
import { notConnected, unreadable } from '../shared/reading-states.js';
import { restOfList } from '../shared/rest-of-list.js';
import { keyHistoryStyles } from './ba-key-history.styles.js';
import { keyEventRow } from './key-event-row.js';
import { KeyNewsController } from './key-news-controller.js';

/**
 * What happened to a channel's keys: what, when, to which key, by whom and why; newest first. It shows nothing, and asks for
 * nothing, where the adapter has no `listKeyEvents`.
 *
 * @element ba-key-history
 * @fires {KeyRegeneratedEvent} ba-key-regenerated - The channel has a new key, and the element that the user confirmed in is gone.
 * @fires {KeyRegenerateFailedEvent} ba-key-regenerate-failed - The operation left no valid key, and the element that the user confirmed in is gone.
 * @fires {KeyOutcomeUnknownEvent} ba-key-outcome-unknown - The key may have been changed, and the element that the user confirmed in is gone.
 * @fires {PreviousKeyRestoredEvent} ba-previous-key-restored - The old key is the current one again, and the element that the user confirmed in is gone.
 * @fires {KeyFirstUsedEvent} ba-key-first-used - The service has accepted a first message with the current key.
 * @fires {PreviousKeyEndedEvent} ba-previous-key-ended - The previous key does not work any more.
 * @fires {BaErrorEvent} ba-error - The history could not be read.
 * @fires {ReadyEvent} ba-ready - Its first content, which is no placeholder, has been painted. Once.
 * @fires {AuthRequiredEvent} ba-auth-required - The history can be read after a sign-in. Cancelable.
 * @csspart event - One entry.
 * @csspart button - *Show more* and *Try again*.
 * @csspart notice - Why something could not be read.
 * @cssstate loading - The history is being read.
 * @cssstate empty - Nothing has happened yet.
 * @cssstate failed - It could not be read.
 */
export class BaKeyHistory extends LitElement {
  static override readonly styles = keyHistoryStyles;
  static override readonly finalize = finalizeElement;

  /** The adapter; default: the provider's. */
  @property({ attribute: false }) api?: SettingsApi | undefined;

  /** The id of the channel's project. */
  @property({ attribute: 'project-id' }) projectId?: string | undefined;

  /** The id of the channel. */
  @property({ attribute: 'channel-id' }) channelId?: string | undefined;

  /** The user has asked for more, and has not heard yet how much came. */
  #wantsMore = false;
  readonly #connection = new ConnectionController(this);
  readonly #localize = new LocalizeController(this, enRotation);
  readonly #live = new LiveRegion(this);
  readonly #ids = () => channelIds(this);
  readonly #list = keyEventList(this, {
    connection: this.#connection,
    localize: this.#localize,
    ids: () => {
      const ids = this.#ids();
      return ids && [ids.projectId, ids.channelId];
    },
    limit: 20,
  });

  constructor() {
    super();
    const regeneration = new RegenerationController(this, { connection: this.#connection, ids: this.#ids });
    new KeyNewsController(this, {
      connection: this.#connection,
      regeneration,
      ids: this.#ids,
      onNews: () => this.#list.refresh(),
    });
    new KeptFocusController(this);
    new ReadyController(this, this.#connection, () => this.#list.isReady || this.#list.error || !this.#isOffered);
    new StatesController(this, () => ({
      loading: this.#isOffered && !this.#list.isReady && !this.#list.error,
      empty: this.#isEmpty,
      failed: this.#list.error !== undefined,
    }));
  }

  /** Until the adapter is there, as on a server, it is taken for one that has a history. */
  get #isOffered(): boolean {
    const { api } = this.#connection;
    return (!api || adapterOf(api).listKeyEvents !== undefined) && this.#ids() !== undefined;
  }

  get #isEmpty(): boolean {
    const { isReady, items, hasMore, error } = this.#list;
    return isReady && items.length === 0 && !hasMore && !error;
  }

  protected override updated(): void {
    const { isLoading, error, items } = this.#list;
    if (!this.#wantsMore || isLoading) return;
    this.#wantsMore = false;
    const { messages, formats } = this.#localize;
    if (!error) this.#live.announce(messages.keyEventCount(items.length, formats.number(items.length)));
  }

  protected override render() {
    const { messages } = this.#localize;
    if (this.#connection.isMissing) return notConnected(messages);
    if (!this.#isOffered) return nothing;
    return html`${this.#list.isReady ? this.#renderList(messages) : this.#renderLoading(messages)}
    ${this.#live.render()}`;
  }

  #renderLoading(messages: Messages) {
    const { error } = this.#list;
    if (error) return unreadable(error, messages, () => this.#list.retry());
    return html`<div aria-busy="true">
      <span class="visually-hidden" role="status">${messages.loading}</span>
      ${[0, 1, 2].map(() => html`<div class="event">${skeletonLine('medium')} ${skeletonLine('long', 'secondary')}</div>`)}
    </div>`;
  }

  #renderList(messages: Messages) {
    const { items, error, hasMore, isLoading } = this.#list;
    if (this.#isEmpty) return html`<p class="secondary">${messages.noKeyEvents}</p>`;
    const { formats } = this.#localize;
    const rest = {
      ...{ error, hasMore, isLoading },
      loadMore: () => this.#loadMore(),
      retry: () => this.#list.retry(),
    };
    return html`<ul>
        ${repeat(
          items,
          ({ id }) => id,
          (event) => keyEventRow(event, messages, formats),
        )}
      </ul>
      ${restOfList(rest, messages)}`;
  }

  #loadMore(): void {
    this.#wantsMore = true;
    this.#list.loadMore();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ba-key-history': BaKeyHistory;
  }
}
