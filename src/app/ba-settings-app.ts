import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { SettingsApi } from '../api/settings-api.js';
import { ConnectionController } from '../controllers/connection-controller.js';
import { LocalizeController } from '../controllers/localize-controller.js';
import { ReadyController } from '../controllers/ready-controller.js';
import { StatesController } from '../controllers/states-controller.js';
import { channelList } from '../data/channel-list.js';
import { projectResource } from '../data/projects.js';
import { dispatch } from '../events/dispatch.js';
import { NavigateEvent } from '../events/navigation-events.js';
import type { MessageOverrides } from '../localization/messages.js';
import type { Policy } from '../model/policy.js';
import { type Route, sameRoute } from '../model/route.js';
import { KeptFocusController } from '../ui/focus/kept-focus-controller.js';
import { layoutGridIcon } from '../ui/icon/icons.generated.js';
import type { Tab } from '../ui/tabs/tabs.js';
import { settingsAppStyles } from './ba-settings-app.styles.js';
import { exportedParts } from '../elements/shared/exported-parts.js';
import { channelSlots, handedOn } from '../elements/shared/slots.js';
import type { BaProjectGrid } from '../elements/ba-project-grid/ba-project-grid.js';
import { levelOr } from '../elements/shared/heading-level.js';
import { projectOverview } from './project-overview.js';
import { type Chooser, RouteController, type Routing } from './route-controller.js';
import { TitleController } from './title-controller.js';
import { allProjects, routeOrPath } from './route-or-path.js';
import { tabs, textOr } from '../elements/shared/checked-properties.js';
import { finalizeElement } from '../elements/shared/finalize-element.js';
import { restApiAt } from '../elements/shared/rest-api-at.js';
import { ViewFocusController } from './view-focus-controller.js';
import { enOverview } from '../localization/en-overview.js';
import { onServer } from '../controllers/on-server.js';

/**
 * The whole settings application in one tag: header, projects dashboard, project dashboard, project settings.
 *
 * @element ba-settings-app
 * @slot logo - The logo, top left.
 * @slot dashboard - Replaces the overview of the active project.
 * @slot header-end - The end of the header.
 * @slot tab-ID - The content of the host's own settings tab with that id.
 * @slot channels-empty - Replaces what is shown while the project has no channels.
 * @slot channels-end - Below the channels, such as a host's *Connect new channel…*.
 * @slot channel-note - Replaces the integration note of the open channel.
 * @slot channel-end - Below everything else of the open channel, such as a host's own danger zone.
 * @slot impact - In the question of the dialog: what the new key will mean in this host.
 * @fires {NavigateEvent} ba-navigate - A route is about to be shown. A host that prevents it navigates itself.
 * @fires {ProjectSelectEvent} ba-project-select - A project was chosen; *ba-navigate* follows.
 * @fires {ProjectCreateEvent} ba-project-create - *Add project…* was chosen. Cancelable.
 * @fires {ReadyEvent} ba-ready - Its first content, which is no placeholder, has been painted. Once.
 * @fires {AuthRequiredEvent} ba-auth-required - Something can be read after a sign-in. Cancelable.
 * @fires {BaErrorEvent} ba-error - Something could not be read.
 * @csspart header - The bar at the top.
 * @csspart main - Everything below it.
 * @csspart home - The button around the logo.
 * @csspart switcher - The button with the project's name.
 * @csspart page-title - The heading of each view.
 * @csspart menu - Every menu.
 * @csspart menu-item - A line of one.
 * @csspart tile - A project's tile.
 * @csspart tabs - The list of tabs.
 * @csspart tab - A tab.
 * @csspart selected - The one that is open.
 * @csspart panel - What stands below the tabs.
 * @csspart surface - Every surface: lists, facts, what stands there while there is nothing.
 * @csspart list - The surface around the channels.
 * @csspart row - A channel's row.
 * @csspart opened - The row that is open.
 * @csspart empty - What stands there while there is nothing.
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
 * @cssstate projects - It shows the projects.
 * @cssstate dashboard - It shows one project.
 * @cssstate project-settings - It shows the settings of one.
 *
 * @example
 * ```html
 * <ba-settings-app api-base="https://example.com/api" routing="hash"></ba-settings-app>
 * ```
 */
export class BaSettingsApp extends LitElement {
  static override readonly styles = settingsAppStyles;
  static override readonly finalize = finalizeElement;

  /** The adapter. It wins over `api-base`; default: the provider's. */
  @property({ attribute: false }) api?: SettingsApi | undefined;

  /** The address of a service that keeps the REST contract; makes a REST adapter for it. */
  @property({ attribute: 'api-base' }) apiBase?: string | undefined;

  /** The language of texts, dates and numbers: a BCP 47 tag. Default: the `lang` of the page. */
  @property() locale?: string | undefined;

  /** Languages besides English, and the host's own texts. */
  @property({ attribute: false }) messages?: MessageOverrides | undefined;

  /** What is shown and hidden. */
  @property({ attribute: false }) policy?: Policy | undefined;

  /** Where the application is: given as a path or as a `Route`, and a `Route` that follows the user. */
  @property({ type: routeOrPath, hasChanged: isAnotherRoute })
  get route(): Route | undefined {
    return this.#route;
  }

  set route(route: Route | string | undefined) {
    this.#route = route as Route | undefined; // A path was read by its type.
    this.#routes.chosenBy(route ? 'host' : 'nobody');
  }

  #route: Route | undefined;

  /** Who moves it: `memory` (itself), `hash` (itself and the address), `host` (only the host, by `route`). */
  @property({ type: textOr('memory') }) routing: Routing = 'memory';

  /** What stands in the address between `#` and the path. */
  @property({ attribute: 'hash-prefix', type: textOr('') }) hashPrefix = '';

  /** The project that is active at first: until the user, the address or the host chooses a route. */
  @property({ attribute: 'project-id' }) projectId?: string | undefined;

  /** The level of each view's heading, from 1 to 6; what stands below it follows. */
  @property({ attribute: 'heading-level', type: levelOr(1) }) headingLevel = 1;

  /** `none` leaves header, headings and the title of the page to the host: no bar, no landmarks, as wide as its place. */
  @property({ reflect: true }) header?: 'none' | undefined;

  /** The host's own settings tabs. */
  @property({ attribute: false, type: tabs }) tabs: readonly Tab[] = [];

  @query('.main') private readonly main!: HTMLElement | null;

  /** The projects, while another view is shown or since they came back. */
  #kept: BaProjectGrid | undefined;
  #shownCount = 0;
  #restApi: SettingsApi | undefined;
  readonly #connection = new ConnectionController(this, {
    own: () => ({ api: this.api ?? this.#restApi, policy: this.policy }),
  });
  readonly #localize = new LocalizeController(this, enOverview, {
    ticks: true,
    own: () => ({ locale: this.locale, messages: this.messages }),
  });
  readonly #project = projectResource(this, {
    connection: this.#connection,
    localize: this.#localize,
    id: () => this.#activeProject,
  });
  /** Kept while the settings of the same project are open: their list is this one. */
  readonly #channels = channelList(this, {
    connection: this.#connection,
    localize: this.#localize,
    ids: () => (this.#overviewOf === undefined ? undefined : [this.#overviewOf]),
    limit: 50,
  });
  #overviewOf: string | undefined;

  readonly #routes = new RouteController(this, {
    routing: () => this.routing,
    prefix: () => this.hashPrefix,
    route: () => this.route,
    onHistory: (route) => this.#onHistory(route),
  });

  readonly #viewFocus = new ViewFocusController(this, {
    route: () => this.route,
    main: () => this.main,
    kept: () => this.#projects,
  });

  constructor() {
    super();
    new TitleController(this, {
      title: () => (this.routing === 'hash' && !this.#isEmbedded ? this.#title : undefined),
    });
    new ReadyController(this, this.#connection, () => this.#hasContent);
    new StatesController(this, () => ({
      projects: this.route?.view === 'projects',
      dashboard: this.route?.view === 'dashboard',
      'project-settings': this.route?.view === 'project-settings',
    }));
    new KeptFocusController(this, { next: (lost) => this.#focusAfter(lost) });
  }

  /** The route; before the first update, that of a page whose address says nothing: a server does not know the hash. */
  get #place(): Route {
    return this.route ?? this.#initialRoute;
  }

  get #initialRoute(): Route {
    return this.projectId ? { view: 'dashboard', projectId: this.projectId } : allProjects;
  }

  get #activeProject(): string | undefined {
    const route = this.#place;
    return route.view !== 'projects' ? route.projectId : undefined;
  }

  get #isEmbedded(): boolean {
    return this.header === 'none';
  }

  /** The overview is its own; the other views are elements, which are waited for. */
  get #hasContent(): unknown {
    return this.#overviewOf === undefined || this.#channels.isReady || this.#channels.error;
  }

  get #hasOwnDashboard(): boolean {
    return !onServer && this.querySelector(':scope > [slot=dashboard]') !== null;
  }

  get #projects(): BaProjectGrid | undefined {
    return this.#kept ?? this.renderRoot?.querySelector('ba-project-grid') ?? undefined;
  }

  get #title(): string {
    const { messages } = this.#localize;
    const name = this.#project.value?.name ?? this.#activeProject;
    if (name === undefined) return messages.projects;
    return this.#place.view === 'dashboard' ? name : `${messages.projectSettings} – ${name}`;
  }

  /** After the last *Show more* of the overview its first row. */
  #focusAfter(lost: HTMLElement): HTMLElement | null {
    return lost.matches('.more')
      ? this.renderRoot.querySelector(`li:nth-child(${this.#shownCount + 1}) .opener`)
      : null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('apiBase')) this.#restApi = restApiAt(this.apiBase);
    const next = this.#routes.next(this.#initialRoute);
    if (isAnotherRoute(next, this.#route)) this.#viewFocus.beginning();
    this.#route = next; // Of this update: no other is needed.
    if (next.view === 'dashboard' && !this.#hasOwnDashboard) this.#overviewOf = next.projectId;
    else if (this.#activeProject !== this.#overviewOf) this.#overviewOf = undefined;
  }

  protected override updated(): void {
    if (!this.#channels.isLoading) this.#shownCount = this.#channels.items.length;
  }

  protected override render() {
    const { view } = this.#place;
    const content = html`${this.#renderProjects()} ${this.#renderView()}`;
    return html`<ba-provider
      .api=${this.#connection.api}
      .locale=${this.locale}
      .messages=${this.messages}
      .policy=${this.policy}
      @ba-navigate=${this.#onNavigate}
    >
      ${
        this.#isEmbedded
          ? html`<div class="page embedded ${view}">
              ${this.#renderSwitcher()}
              <div class="main" part="main" role="group" aria-label=${this.#title} tabindex="-1">${content}</div>
            </div>`
          : html`<header class="header" part="header">
                <ba-home-link exportparts="button: home">
                  <slot name="logo"><span class="logo">${layoutGridIcon()}</span></slot>
                </ba-home-link>
                ${this.#renderSwitcher()}
                <div class="header-end"><slot name="header-end"></slot></div>
              </header>
              <main class="main page ${view}" part="main" tabindex="-1">${content}</main>`
      }
    </ba-provider>`;
  }

  #renderSwitcher() {
    const project = this.#activeProject;
    return project === undefined
      ? nothing
      : html`<ba-project-switcher exportparts=${exportedParts} .projectId=${live(project)}></ba-project-switcher>`;
  }

  /** The projects are kept while another view is shown, so that the way back leads to the same place. */
  #renderProjects() {
    const { headingLevel, header } = this;
    if (this.#place.view !== 'projects') {
      this.#kept = this.#projects;
      return nothing;
    }
    if (this.#kept) return Object.assign(this.#kept, { headingLevel, header });
    return html`<ba-project-grid
      exportparts=${exportedParts}
      .headingLevel=${headingLevel}
      .header=${header}
    ></ba-project-grid>`;
  }

  #renderView() {
    const route = this.#place;
    switch (route.view) {
      case 'dashboard':
        return html`<slot name="dashboard" @slotchange=${() => this.requestUpdate()}
          >${projectOverview({
            project: this.#project.value,
            isLoading: !this.#project.value && !this.#project.error,
            projectId: route.projectId,
            channels: this.#channels,
            localize: this.#localize,
            policy: this.#connection.policy,
            level: this.headingLevel,
            isEmbedded: this.#isEmbedded,
            go: (next) => this.#go(next),
          })}</slot
        >`;
      case 'project-settings':
        return html`<ba-project-settings
          exportparts=${exportedParts}
          project-id=${route.projectId}
          .tab=${live(route.tab)}
          .channelId=${live(route.channelId)}
          .tabs=${this.tabs}
          .headingLevel=${this.headingLevel}
          .header=${this.header}
          >${[...this.tabs.map(({ id }) => `tab-${id}`), 'channels-empty', 'channels-end', ...channelSlots].map((name) => handedOn(name))}</ba-project-settings
        >`;
      default:
        return nothing;
    }
  }

  #go(route: Route): void {
    dispatch(this.main!, new NavigateEvent({ route, cause: 'user' }), this.#connection.api);
  }

  /** Moves once every listener of the host has had its say: elements dispatch synchronously, so that is a microtask later. */
  #onNavigate(event: NavigateEvent): void {
    queueMicrotask(() => {
      if (!event.defaultPrevented && this.routing !== 'host') this.#move(event.detail.route, 'user');
      // An element that has moved ahead is taken back to the route where the app stays.
      this.requestUpdate();
    });
  }

  #move(route: Route, chooser: Chooser): void {
    this.route = route;
    this.#routes.chosenBy(chooser);
  }

  #onHistory(route: Route): void {
    this.#viewFocus.returning();
    this.#move(route, 'address');
    dispatch(this, new NavigateEvent({ route, cause: 'history' }), this.#connection.api);
  }
}

function isAnotherRoute(route: Route | undefined, other: Route | undefined): boolean {
  return route && other ? !sameRoute(route, other) : route !== other;
}

declare global {
  interface HTMLElementTagNameMap {
    'ba-settings-app': BaSettingsApp;
  }
}
