import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { SettingsApi } from '../../api/settings-api.js';
import { ConnectionController } from '../../controllers/connection-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { PagedListController } from '../../controllers/paged-list-controller.js';
import { readingErrorText } from '../../controllers/reading-error-text.js';
import { SearchController } from '../../controllers/search-controller.js';
import { dispatch } from '../../events/dispatch.js';
import { NavigateEvent, ProjectCreateEvent, ProjectSelectEvent } from '../../events/navigation-events.js';
import type { Project } from '../../model/project.js';
import type { Route } from '../../model/route.js';
import { icon } from '../../ui/icon/icon.js';
import { plusIcon } from '../../ui/icon/icons.generated.js';
import { KeptFocusController } from '../../ui/focus/kept-focus-controller.js';
import { LiveRegion } from '../../ui/live-region/live-region.js';
import { MenuController } from '../../ui/menu/menu-controller.js';
import { notConnected, unreadable } from '../reading-states.js';
import { restOfList } from '../rest-of-list.js';
import { searchField } from '../search-field.js';
import { projectGridStyles } from './ba-project-grid.styles.js';
import { emptyProjectGrid, noProjectFound, projectGridSkeleton } from './project-grid-states.js';
import { projectTile } from './project-tile.js';

/**
 * The projects dashboard: a tile for every project, in the service's order.
 *
 * @element ba-project-grid
 * @slot empty - Replaces what is shown while there are no projects.
 * @fires {ProjectSelectEvent} ba-project-select - A tile was chosen; *ba-navigate* follows.
 * @fires {NavigateEvent} ba-navigate - To the project, or to its settings. Cancelable.
 * @fires {ProjectCreateEvent} ba-project-create - *Add project…* was chosen.
 * @fires {AuthRequiredEvent} ba-auth-required - The projects can be read after a sign-in. Cancelable.
 * @fires {BaErrorEvent} ba-error - The projects could not be read.
 * @csspart title - The heading.
 * @csspart tile - A project's tile.
 */
export class BaProjectGrid extends LitElement {
  static override readonly styles = projectGridStyles;

  /** The adapter; default: the provider's. */
  @property({ attribute: false }) api?: SettingsApi | undefined;

  /** The text that projects are searched for. */
  @property() query = '';

  #announcedQuery: string | undefined;
  readonly #connection = new ConnectionController(this);
  readonly #localize = new LocalizeController(this);
  readonly #live = new LiveRegion(this);
  readonly #menu = new MenuController(this);
  readonly #search = new SearchController((query) => (this.query = query));
  readonly #list = new PagedListController<Project>(this, {
    connection: this.#connection,
    localize: this.#localize,
    call: 'listProjects',
    ids: () => [],
    query: () => this.query,
    limit: 24,
    read: (api, _ids, query, call) => api.listProjects(query, call),
  });

  #shownCount = 0;

  constructor() {
    super();
    new KeptFocusController(this, { next: (lost) => this.#focusAfter(lost) });
  }

  /** After the last *Show more* its first tile; otherwise the search, where one was searching. */
  #focusAfter(lost: HTMLElement): HTMLElement | null {
    if (lost.matches('.more')) return this.renderRoot.querySelector(`.tile:nth-child(${this.#shownCount + 1}) .open`);
    return lost.closest('.empty') ? this.renderRoot.querySelector('.search input') : null;
  }

  /** Focuses the heading, where a screen reader begins to read. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('h1')?.focus(options);
  }

  protected override updated(): void {
    const {
      isReady,
      isLoading,
      items: { length },
    } = this.#list;
    if (!isLoading) this.#shownCount = length;
    if (!isReady || isLoading || this.#announcedQuery === this.query) return;
    // The first answer is what the page shows anyway; a search's answer is news.
    if (this.#announcedQuery !== undefined) this.#live.announce(this.#countText());
    this.#announcedQuery = this.query;
  }

  protected override render() {
    const { messages } = this.#localize;
    if (!this.#connection.api) return notConnected(messages);
    const { createProject, search } = this.#connection.policy;
    return html`
      <div class="top">
        <h1 class="title" part="title" tabindex="-1">${messages.projects}</h1>
        ${
          createProject === true
            ? html`<button class="button" type="button" @click=${this.#create}>
                ${icon(plusIcon)} ${messages.addProject}
              </button>`
            : nothing
        }
      </div>
      <div class="bar">
        ${search === false ? nothing : searchField({ label: messages.searchProjects, query: this.query, search: this.#search })}
        <span class="count secondary">${this.#list.isReady ? this.#countText() : nothing}</span>
      </div>
      ${this.#renderTiles()} ${this.#live.render()}
    `;
  }

  #renderTiles() {
    const { messages } = this.#localize;
    const { items, isReady, isLoading, error } = this.#list;
    if (!isReady) {
      if (!error) return projectGridSkeleton(messages);
      return unreadable(readingErrorText(error, messages), messages, () => this.#list.retry());
    }
    if (items.length === 0 && isLoading) return nothing;
    if (items.length === 0 && !error) {
      if (this.query !== '') return noProjectFound(this.query, messages, () => this.#search.clear());
      return html`<slot name="empty">${emptyProjectGrid(messages)}</slot>`;
    }
    return html`
      <ul class="tiles">
        ${repeat(
          items,
          ({ id }) => id,
          (project) =>
            projectTile(project, {
              localize: this.#localize,
              menu: this.#menu,
              onOpen: () => this.#open(project.id),
              onSettings: () => this.#navigate({ view: 'project-settings', projectId: project.id, tab: 'general' }),
            }),
        )}
      </ul>
      ${restOfList(this.#list, messages)}
    `;
  }

  #countText(): string {
    const { messages, formats } = this.#localize;
    const count = this.#list.total ?? this.#list.items.length;
    return messages.projectCount(count, formats.number(count));
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
