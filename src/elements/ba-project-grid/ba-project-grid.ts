import { html, LitElement, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import type { SettingsApi } from '../../api/settings-api.js';
import { ConnectionController } from '../../controllers/connection-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { projectList } from '../../data/projects.js';
import { ReadyController } from '../../controllers/ready-controller.js';
import { StatesController } from '../../controllers/states-controller.js';
import { dispatch } from '../../events/dispatch.js';
import { NavigateEvent, ProjectCreateEvent, ProjectSelectEvent } from '../../events/navigation-events.js';
import type { Route } from '../../model/route.js';
import { isComposed, takeKey } from '../../platform/keyboard.js';
import { plusIcon } from '../../ui/icon/icons.generated.js';
import { MenuController } from '../../ui/menu/menu-controller.js';
import { WindowController } from '../../ui/window/window-controller.js';
import { windowTemplate } from '../../ui/window/window-template.js';
import { notConnected, unreadable } from '../shared/reading-states.js';
import { levelBelow, levelOr } from '../shared/heading-level.js';
import { nothingFound } from '../shared/nothing-found.js';
import { restOfList } from '../shared/rest-of-list.js';
import { searchBar } from '../shared/search-bar.js';
import { SearchedListController } from '../shared/searched-list-controller.js';
import { projectGridStyles } from './ba-project-grid.styles.js';
import { emptyProjectGrid, projectGridSkeleton } from './project-grid-states.js';
import { projectTile } from './project-tile.js';
import { textOr } from '../shared/checked-properties.js';
import { finalizeElement } from '../shared/finalize-element.js';
import { tileByKey } from './tile-by-key.js';
import { enOverview } from '../../localization/en-overview.js';

/**
 * The projects dashboard: a tile for every project, in the service's order.
 *
 * @element ba-project-grid
 * @slot empty - Replaces what is shown while there are no projects.
 * @fires {ProjectSelectEvent} ba-project-select - A tile was chosen; *ba-navigate* follows.
 * @fires {NavigateEvent} ba-navigate - To the project, or to its settings. Cancelable.
 * @fires {ProjectCreateEvent} ba-project-create - *Add project…* was chosen. Cancelable.
 * @fires {ReadyEvent} ba-ready - Its first content, which is no placeholder, has been painted. Once.
 * @fires {AuthRequiredEvent} ba-auth-required - The projects can be read after a sign-in. Cancelable.
 * @fires {BaErrorEvent} ba-error - The projects could not be read.
 * @csspart page-title - The heading.
 * @csspart tile - A project's tile.
 * @csspart surface - The same, and what stands there while there are none.
 * @csspart empty - What stands there while there are none.
 * @csspart field - The search.
 * @csspart button - Every button with a word.
 * @csspart icon-button - The ⋮ of a tile.
 * @csspart menu - Its menu.
 * @csspart menu-item - A line of it.
 * @csspart notice - Why the projects could not be read.
 * @cssstate loading - The projects are being read.
 * @cssstate empty - There are none.
 * @cssstate failed - They could not be read.
 */
export class BaProjectGrid extends LitElement {
  static override readonly styles = projectGridStyles;
  static override readonly finalize = finalizeElement;

  /** The adapter; default: the provider's. */
  @property({ attribute: false }) api?: SettingsApi | undefined;

  /** The level of the heading, from 1 to 6; those of the tiles are one below. */
  @property({ attribute: 'heading-level', type: levelOr(2) }) headingLevel = 2;

  /** `none` leaves the heading to the host. */
  @property() header?: 'none' | undefined;

  /** The text that projects are searched for. */
  @property({ type: textOr('') }) query = '';

  @query('.tiles') private readonly listElement!: HTMLElement | null;

  readonly #connection = new ConnectionController(this);
  readonly #localize = new LocalizeController(this, enOverview);
  readonly #menu = new MenuController(this);
  readonly #list = projectList(this, {
    connection: this.#connection,
    localize: this.#localize,
    ids: () => [],
    query: () => this.query,
    limit: 24,
  });
  readonly #searched = new SearchedListController(this, {
    list: this.#list,
    rows: () => this.#list.items.length,
    countText: (count) => this.#localize.messages.projectCount(count, this.#localize.formats.number(count)),
  });

  readonly #window = new WindowController(this, {
    count: () => this.#list.items.length,
    list: () => this.listElement,
    onNearEnd: (isScrolled) => this.#list.nearEnd(isScrolled),
  });

  constructor() {
    super();
    new ReadyController(this, this.#connection, () => this.#list.isReady || this.#list.error);
    new StatesController(this, () => ({
      loading: !this.#list.isReady && !this.#list.error,
      empty: this.#list.isReady && this.#list.items.length === 0,
      failed: this.#list.error !== undefined,
    }));
  }

  /** Focuses the heading, where a screen reader begins to read. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('h1')?.focus(options);
  }

  protected override render() {
    const { messages } = this.#localize;
    if (this.#connection.isMissing) return notConnected(messages);
    const { policy } = this.#connection;
    const { isEmpty, search, count, live } = this.#searched;
    const bar = searchBar({
      label: messages.searchProjects,
      query: this.query,
      search,
      isOffered: policy.search !== false,
      count,
    });
    return html`
      <div class="top">
        ${
          this.header === 'none'
            ? nothing
            : html`<h1 class="title" part="page-title" aria-level=${this.headingLevel} tabindex="-1">
                ${messages.projects}
              </h1>`
        }
        ${
          policy.createProject === true
            ? html`<button class="button" part="button" type="button" @click=${this.#create}>
                ${plusIcon()} ${messages.addProject}
              </button>`
            : nothing
        }
      </div>
      ${isEmpty ? nothing : bar} ${this.#renderTiles()} ${live.render()}
    `;
  }

  #renderTiles() {
    const { messages } = this.#localize;
    const { items, isReady, isLoading, error } = this.#list;
    if (!isReady) {
      if (!error) return projectGridSkeleton(messages);
      return unreadable(error, messages, () => this.#list.retry());
    }
    if (this.#searched.isEmpty) return html`<slot name="empty">${emptyProjectGrid(messages)}</slot>`;
    if (items.length === 0 && isLoading) return nothing;
    if (items.length === 0 && !error && !this.#list.hasMore)
      return nothingFound(messages.noProjectsFound(this.query), messages, this.#searched.search);
    return html`
      <ul class="tiles" @click=${this.#onClick} @keydown=${this.#onKeydown}>
        ${windowTemplate({
          pieces: this.#window.pieces,
          key: (index) => items[index]!.id,
          item: (index) => this.#renderTile(index),
        })}
      </ul>
      ${restOfList(this.#list, messages)}
    `;
  }

  /** A tile is rendered anew only if something that it shows is another. */
  #renderTile(index: number) {
    const { messages, formats } = this.#localize;
    const { query } = this;
    const project = this.#list.items[index]!;
    const count = this.#searched.setSize;
    const level = levelBelow(this.headingLevel);
    const isMenuOpen = this.#menu.openId === project.id;
    return guard([project, index, count, level, isMenuOpen, query, messages, formats], () =>
      projectTile(project, {
        localize: this.#localize,
        menu: this.#menu,
        index,
        count,
        level,
        query,
        onSettings: () => this.#navigate({ view: 'project-settings', projectId: project.id, tab: 'general' }),
      }),
    );
  }

  /** One listener for all tiles. */
  #onClick({ target }: Event): void {
    const tile = (target as Element).closest('.open')?.closest('[data-index]');
    if (tile) this.#open(this.#list.items[Number(tile.getAttribute('data-index'))]!.id);
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const next = isComposed(event) ? null : tileByKey(event, this.listElement!);
    if (!next) return;
    takeKey(event);
    next.focus();
  }

  #open(projectId: string): void {
    dispatch(this, new ProjectSelectEvent({ projectId }), this.#connection.api);
    this.#navigate({ view: 'dashboard', projectId });
  }

  #create(): void {
    dispatch(this, new ProjectCreateEvent(), this.#connection.api);
  }

  #navigate(route: Route): void {
    dispatch(this, new NavigateEvent({ route, cause: 'user' }), this.#connection.api);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ba-project-grid': BaProjectGrid;
  }
}
