import { html, LitElement, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { SettingsApi } from '../../api/settings-api.js';
import { ConnectionController } from '../../controllers/connection-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { PagedListController } from '../../controllers/paged-list-controller.js';
import { readingErrorText } from '../../controllers/reading-error-text.js';
import { ResourceController } from '../../controllers/resource-controller.js';
import { SearchController } from '../../controllers/search-controller.js';
import { dispatch } from '../../events/dispatch.js';
import { ChannelCloseEvent, ChannelOpenEvent } from '../../events/navigation-events.js';
import type { Channel } from '../../model/channel.js';
import { KeptFocusController } from '../../ui/focus/kept-focus-controller.js';
import { LiveRegion } from '../../ui/live-region/live-region.js';
import { WindowController } from '../../ui/window/window-controller.js';
import { notConnected, unreadable } from '../reading-states.js';
import { restOfList } from '../rest-of-list.js';
import { searchField } from '../search-field.js';
import { channelListStyles } from './ba-channel-list.styles.js';
import { channelRow } from './channel-row.js';
import { channelListSkeleton, emptyChannelList, noChannelFound } from './channel-list-states.js';

/**
 * All connected channels of a project. A row opens its channel in place, one at a time.
 *
 * @element ba-channel-list
 * @slot empty - Replaces what is shown while the project has no channels.
 * @slot end - Below the list, such as a host's *Connect new channel…*.
 * @fires {ChannelOpenEvent} ba-channel-open - The user opened a channel; the one that was open before is closed by that.
 * @fires {ChannelCloseEvent} ba-channel-close - The user closed the open channel.
 * @fires {AuthRequiredEvent} ba-auth-required - The list can be read after a sign-in. Cancelable.
 * @fires {BaErrorEvent} ba-error - The list could not be read.
 * @csspart list - The surface around the rows.
 */
export class BaChannelList extends LitElement {
  static override readonly styles = channelListStyles;

  /** The adapter; default: the provider's. */
  @property({ attribute: false }) api?: SettingsApi | undefined;

  /** The id of the project. */
  @property({ attribute: 'project-id' }) projectId?: string | undefined;

  /** The id of the open channel. */
  @property({ attribute: 'channel-id' }) channelId?: string | undefined;

  /** The text that channels are searched for. */
  @property() query = '';

  @query('.rows') private readonly listElement!: HTMLElement | null;

  #announcedQuery: string | undefined;
  readonly #connection = new ConnectionController(this);
  readonly #localize = new LocalizeController(this, { ticks: true });
  readonly #live = new LiveRegion(this);
  readonly #search = new SearchController((query) => (this.query = query));
  readonly #list = new PagedListController<Channel>(this, {
    connection: this.#connection,
    localize: this.#localize,
    call: 'listChannels',
    ids: () => (this.projectId ? [this.projectId] : undefined),
    query: () => this.query,
    limit: 50,
    read: (api, [projectId], query, call) => api.listChannels(projectId!, query, call),
    readChanged: (api, [projectId], change, call) =>
      change.projectId === projectId ? api.getChannel(projectId, change.channelId, call) : undefined,
  });
  /** The open channel, while no page that has been read contains it. */
  readonly #pinned = new ResourceController<Channel>(this, {
    connection: this.#connection,
    localize: this.#localize,
    call: 'getChannel',
    ids: () => (this.projectId && this.channelId && this.#isMissing ? [this.projectId, this.channelId] : undefined),
    read: (api, [projectId, channelId], call) => api.getChannel(projectId!, channelId!, call),
    isStale: (change, [projectId, channelId]) => change.projectId === projectId && change.channelId === channelId,
  });

  readonly #window = new WindowController(this, {
    count: () => this.#rows.length,
    list: () => this.listElement,
    openIndex: () => this.#openIndex,
    onNearEnd: () => {
      if (!this.#list.error) void this.#list.loadMore();
    },
  });

  #shownCount = 0;

  constructor() {
    super();
    new KeptFocusController(this, { next: (lost) => this.#focusAfter(lost) });
  }

  /** After the last *Show more* its first row; otherwise the search, where one was searching. */
  #focusAfter(lost: HTMLElement): HTMLElement | null {
    const row = `li[data-index="${this.#shownCount}"] button`;
    if (lost.matches('.more')) return this.renderRoot.querySelector(row);
    return lost.closest('.empty') ? this.renderRoot.querySelector('.search input') : null;
  }

  get #openIndex(): number | undefined {
    const index = this.channelId === undefined ? -1 : this.#rows.findIndex(({ id }) => id === this.channelId);
    return index < 0 ? undefined : index;
  }

  get #isMissing(): boolean {
    const { isReady, isLoading, items } = this.#list;
    return isReady && !isLoading && !items.some(({ id }) => id === this.channelId);
  }

  /** The rows in their order: the open one first while its page has not come. */
  get #rows(): readonly Channel[] {
    const { value: pinned } = this.#pinned;
    return pinned && this.#isMissing ? [pinned, ...this.#list.items] : this.#list.items;
  }

  protected override updated(): void {
    const { isReady, isLoading, total, items } = this.#list;
    if (!isLoading) this.#shownCount = this.#rows.length;
    if (!isReady || isLoading || this.#announcedQuery === this.query) return;
    // The first answer is what the page shows anyway; a search's answer is news.
    if (this.#announcedQuery !== undefined) this.#live.announce(this.#countText(total ?? items.length));
    this.#announcedQuery = this.query;
  }

  protected override render() {
    const { messages } = this.#localize;
    if (!this.#connection.api) return notConnected(messages);
    const { items, isReady, isLoading, error, total } = this.#list;
    if (!isReady) {
      if (error) return unreadable(readingErrorText(error, messages), messages, () => this.#list.retry());
      return this.projectId ? channelListSkeleton(messages) : nothing;
    }
    const isEmpty = items.length === 0 && this.query === '' && !isLoading && !this.#pinned.value;
    if (isEmpty && !error) return html`<slot name="empty">${emptyChannelList(messages)}</slot><slot name="end"></slot>`;
    return html`
      <div class="bar">
        ${
          this.#connection.policy.search === false
            ? nothing
            : searchField({ label: messages.searchChannels, query: this.query, search: this.#search })
        }
        <span class="count secondary">${this.#countText(total ?? items.length)}</span>
      </div>
      ${this.#renderRows()} ${restOfList(this.#list, messages)}
      <slot name="end"></slot>
      ${this.#live.render()}
    `;
  }

  #renderRows() {
    const { messages } = this.#localize;
    const { error } = this.#pinned;
    const rows = this.#rows;
    return html`
      ${
        error && this.#isMissing
          ? unreadable(readingErrorText(error, messages), messages, () => void this.#pinned.refresh())
          : nothing
      }
      ${
        rows.length === 0
          ? this.#list.isLoading
            ? nothing
            : noChannelFound(this.query, messages, () => this.#search.clear())
          : html`<ul
              class="surface rows"
              part="list"
              @focusin=${this.#window.onFocusIn}
              @focusout=${this.#window.onFocusOut}
            >
              ${repeat(
                this.#window.pieces,
                (piece, order) => ('index' in piece ? rows[piece.index]!.id : order),
                (piece) =>
                  'index' in piece
                    ? this.#renderRow(rows[piece.index]!, piece.index)
                    : // As a property: a policy may forbid style attributes.
                      html`<li class="room" aria-hidden="true" .style=${`block-size: ${piece.room}px`}></li>`,
              )}
            </ul>`
      }
    `;
  }

  #renderRow(channel: Channel, index: number) {
    const { total, hasMore } = this.#list;
    return channelRow(channel, {
      localize: this.#localize,
      policy: this.#connection.policy,
      api: this.api,
      index,
      count: total ?? (hasMore ? -1 : this.#rows.length),
      isOpen: channel.id === this.channelId,
      onToggle: (isOpen) => this.#toggle(channel, isOpen),
    });
  }

  #countText(count: number): string {
    const { messages, formats } = this.#localize;
    return messages.channelCount(count, formats.number(count));
  }

  #toggle({ id: channelId, projectId }: Channel, isOpen: boolean): void {
    this.channelId = isOpen ? channelId : undefined;
    const detail = { projectId, channelId };
    dispatch(this, isOpen ? new ChannelOpenEvent(detail) : new ChannelCloseEvent(detail), this.#connection.api);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ba-channel-list': BaChannelList;
  }
}
