import { html, LitElement, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import type { SettingsApi } from '../../api/settings-api.js';
import { ConnectionController } from '../../controllers/connection-controller.js';
import { LateElementController } from '../../controllers/late-element-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { channelList } from '../../data/channel-list.js';
import { channelResource } from '../../data/channels.js';
import { ReadyController } from '../../controllers/ready-controller.js';
import { StatesController } from '../../controllers/states-controller.js';
import { dispatch } from '../../events/dispatch.js';
import { ChannelCloseEvent, ChannelOpenEvent } from '../../events/navigation-events.js';
import type { Channel } from '../../model/channel.js';
import { wallNow } from '../../platform/clock.js';
import { WindowController } from '../../ui/window/window-controller.js';
import { windowTemplate } from '../../ui/window/window-template.js';
import { notConnected, unreadable } from '../shared/reading-states.js';
import { levelOr } from '../shared/heading-level.js';
import { heldKey } from '../shared/held-key.js';
import { nothingFound } from '../shared/nothing-found.js';
import { restOfList } from '../shared/rest-of-list.js';
import { slotOr } from '../shared/slots.js';
import { searchBar } from '../shared/search-bar.js';
import { SearchedListController } from '../shared/searched-list-controller.js';
import { channelListStyles } from './ba-channel-list.styles.js';
import { channelRow } from './channel-row.js';
import { textOr } from '../shared/checked-properties.js';
import { finalizeElement } from '../shared/finalize-element.js';
import { channelListSkeleton, emptyChannelList } from './channel-list-states.js';
import { enOverview } from '../../localization/en-overview.js';

/**
 * All connected channels of a project. A row opens its channel in place, one at a time.
 *
 * @element ba-channel-list
 * @slot empty - Replaces what is shown while the project has no channels.
 * @slot end - Below the list, such as a host's *Connect new channel…*.
 * @slot channel-note - Replaces the integration note of the open channel.
 * @slot channel-end - Below everything else of the open channel, such as a host's own danger zone.
 * @slot impact - In the question of the dialog: what the new key will mean in this host.
 * @fires {ChannelOpenEvent} ba-channel-open - The user opened a channel; the one that was open before is closed by that.
 * @fires {ChannelCloseEvent} ba-channel-close - The user closed the open channel.
 * @fires {ReadyEvent} ba-ready - Its first content, which is no placeholder, has been painted. Once.
 * @fires {AuthRequiredEvent} ba-auth-required - The list can be read after a sign-in. Cancelable.
 * @fires {BaErrorEvent} ba-error - The list could not be read.
 * @csspart list - The surface around the rows.
 * @csspart surface - The same, and what stands there while there are none.
 * @csspart row - A channel's row, which opens it.
 * @csspart opened - The row that is open.
 * @csspart empty - What stands there while there are none.
 * @csspart field - The search, and the boxes of a key.
 * @csspart badge - The word of a status.
 * @csspart button - Every button with a word.
 * @csspart icon-button - Every button with an icon alone.
 * @csspart primary - The one next step, in the dialog.
 * @csspart danger - The verb of the confirmation.
 * @csspart regenerate - *Regenerate*.
 * @csspart copy - *Copy*, at the key.
 * @csspart verify - *Verify*.
 * @csspart status - The status of the open channel.
 * @csspart note - Its integration note.
 * @csspart key-field - The box of its key.
 * @csspart key-value - Its key, while it is shown.
 * @csspart steps - The steps of a rotation.
 * @csspart step - One of them.
 * @csspart key-row - Each of two keys that work.
 * @csspart choice - In the dialog, the group of radio buttons that asks when the old key should stop.
 * @csspart option - Each of them, with its label.
 * @csspart reason - The choice of why the key is replaced.
 * @csspart code - The code that shows where the key goes.
 * @csspart event - An entry of the key's history.
 * @csspart dialog - The dialog of the regeneration.
 * @csspart dialog-title - Its title.
 * @csspart notice - What there is to be said.
 * @cssstate loading - The channels are being read.
 * @cssstate empty - There are none.
 * @cssstate failed - They could not be read.
 */
export class BaChannelList extends LitElement {
  static override readonly styles = channelListStyles;
  static override readonly finalize = finalizeElement;

  /** The adapter; default: the provider's. */
  @property({ attribute: false }) api?: SettingsApi | undefined;

  /** The id of the project. */
  @property({ attribute: 'project-id' }) projectId?: string | undefined;

  /** The id of the open channel. */
  @property({ attribute: 'channel-id' }) channelId?: string | undefined;

  /** The level of the rows' headings, from 1 to 6. */
  @property({ attribute: 'heading-level', type: levelOr(2) }) headingLevel = 2;

  /** The text that channels are searched for. */
  @property({ type: textOr('') }) query = '';

  @query('.rows') private readonly listElement!: HTMLElement | null;

  readonly #connection = new ConnectionController(this);
  readonly #localize = new LocalizeController(this, enOverview, { ticks: true });
  readonly #list = channelList(this, {
    connection: this.#connection,
    localize: this.#localize,
    ids: () => (this.projectId ? [this.projectId] : undefined),
    query: () => this.query,
    limit: 50,
  });
  readonly #searched = new SearchedListController(this, {
    list: this.#list,
    rows: () => this.#count,
    countText: (count) => this.#localize.messages.channelCount(count, this.#localize.formats.number(count)),
  });
  /** The open channel, while no page that has been read contains it. */
  readonly #pinned = channelResource(this, {
    connection: this.#connection,
    localize: this.#localize,
    ids: () => (this.#isMissing ? { projectId: this.projectId, channelId: this.channelId } : undefined),
  });

  readonly #settings = new LateElementController(this, 'ba-channel-settings', {
    connection: this.#connection,
    localize: this.#localize,
    isNeeded: () => this.channelId !== undefined,
  });

  readonly #window = new WindowController(this, {
    count: () => this.#count,
    list: () => this.listElement,
    openIndex: () => this.#openIndex,
    onNearEnd: (isScrolled) => this.#list.nearEnd(isScrolled),
  });

  /** The open channel, first of the rows while its page has not come. */
  get #first(): Channel | undefined {
    return this.#isMissing ? this.#pinned.value : undefined;
  }

  get #count(): number {
    return this.#list.items.length + (this.#first ? 1 : 0);
  }

  #rowAt(index: number): Channel {
    const { items } = this.#list;
    if (!this.#first) return items[index]!;
    return index === 0 ? this.#first : items[index - 1]!;
  }

  constructor() {
    super();
    new ReadyController(this, this.#connection, () => this.#list.isReady || this.#list.error);
    new StatesController(this, () => ({
      loading: !this.#list.isReady && !this.#list.error && this.projectId !== undefined,
      empty: this.#list.isReady && this.#count === 0,
      failed: this.#list.error !== undefined,
    }));
  }

  get #openIndex(): number | undefined {
    const index = this.#first ? 0 : this.#list.indexOf(this.channelId);
    return index < 0 ? undefined : index;
  }

  get #isMissing(): boolean {
    const { isReady, isLoading } = this.#list;
    // One that stands there already stays while a page is read.
    const isSettled = !isLoading || this.#pinned.value?.id === this.channelId;
    return isReady && isSettled && this.#list.indexOf(this.channelId) < 0;
  }

  protected override render() {
    const { messages } = this.#localize;
    if (this.#connection.isMissing) return notConnected(messages);
    if (!this.projectId) return nothing;
    const { isEmpty, search, count, live } = this.#searched;
    const bar = searchBar({
      label: messages.searchChannels,
      query: this.query,
      search,
      isOffered: this.#connection.policy.search !== false,
      count,
    });
    return html`${isEmpty ? nothing : bar} ${this.#renderRows()}
      <slot name="end"></slot>
      ${live.render()}`;
  }

  #renderRows() {
    const { messages } = this.#localize;
    if (!this.#list.isReady) {
      const { error } = this.#list;
      const retry = () => this.#list.retry();
      return html`${error ? unreadable(error, messages, retry) : channelListSkeleton(messages)}
      ${heldKey(this.api, this.projectId, this.channelId)}`;
    }
    if (this.#searched.isEmpty) return slotOr('empty', emptyChannelList(messages));
    const { error } = this.#pinned;
    /* eslint-disable lit-a11y/click-events-have-key-events -- the buttons in it are clicked, and keys click a button too */
    return html`
      ${error && this.#isMissing ? unreadable(error, messages, () => this.#pinned.refresh()) : nothing}
      ${
        this.#count === 0
          ? this.#list.isLoading || this.#list.hasMore
            ? nothing
            : nothingFound(messages.noChannelsFound(this.query), messages, this.#searched.search)
          : html`<ul class="surface rows" part="surface list" @click=${this.#onClick}>
              ${windowTemplate({
                pieces: this.#window.pieces,
                key: (index) => this.#rowAt(index).id,
                item: (index) => this.#renderRow(index),
              })}
            </ul>`
      }
      ${restOfList(this.#list, messages)}
    `;
  }

  /** A row is rendered anew only if something that it shows is another. */
  #renderRow(index: number) {
    const channel = this.#rowAt(index);
    const { messages, formats } = this.#localize;
    const { policy } = this.#connection;
    const { api, query } = this;
    const count = this.#searched.setSize;
    const isOpen = channel.id === this.channelId;
    const level = this.headingLevel;
    const opened = isOpen ? [api, this.#settings.isReady, this.#settings.error] : [];
    const minute = Math.floor(wallNow() / 60_000); // It shows how long ago things were.
    return guard([channel, index, count, isOpen, level, query, messages, formats, policy, minute, ...opened], () =>
      channelRow(channel, {
        localize: this.#localize,
        settings: this.#settings,
        policy,
        api,
        index,
        count,
        isOpen,
        level,
        query,
      }),
    );
  }

  /** One listener for all rows. */
  #onClick({ target }: Event): void {
    const button = (target as Element).closest('.opener');
    const index = button?.closest('[data-index]')?.getAttribute('data-index');
    if (!button || !index) return;
    this.#toggle(this.#rowAt(Number(index)), button.getAttribute('aria-expanded') === 'false');
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
