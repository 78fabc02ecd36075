import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { createRestApi } from '../api/rest/create-rest-api.js';
import type { SettingsApi } from '../api/settings-api.js';
import { ConnectionController } from '../controllers/connection-controller.js';
import { LocalizeController } from '../controllers/localize-controller.js';
import { PagedListController } from '../controllers/paged-list-controller.js';
import { ResourceController } from '../controllers/resource-controller.js';
import { dispatch } from '../events/dispatch.js';
import { NavigateEvent } from '../events/navigation-events.js';
import type { MessageOverrides } from '../localization/messages.js';
import type { Channel } from '../model/channel.js';
import type { Policy } from '../model/policy.js';
import type { Route } from '../model/route.js';
import { icon } from '../ui/icon/icon.js';
import { layoutGridIcon } from '../ui/icon/icons.generated.js';
import type { Tab } from '../ui/tabs/tabs.js';
import { settingsAppStyles } from './ba-settings-app.styles.js';
import { projectOverview } from './project-overview.js';
import { RouteController, type Routing } from './route-controller.js';
import { routeConverter } from './route-converter.js';
import { TitleController } from './title-controller.js';

/**
 * The whole settings application in one tag: header, projects dashboard, project dashboard, project settings.
 *
 * @element ba-settings-app
 * @slot logo - The logo, top left.
 * @slot dashboard - Replaces the overview of the active project.
 * @slot header-end - The end of the header.
 * @slot tab-ID - The content of the host's own settings tab with that id.
 * @fires {NavigateEvent} ba-navigate - A route is about to be shown. A host that prevents it navigates itself.
 * @csspart header - The bar at the top.
 * @csspart main - Everything below it.
 *
 * @example
 * ```html
 * <ba-settings-app api-base="https://example.com/api" routing="hash"></ba-settings-app>
 * ```
 */
export class BaSettingsApp extends LitElement {
  static override readonly styles = settingsAppStyles;

  /** The adapter. It wins over `api-base`; default: the provider's. */
  @property({ attribute: false }) api?: SettingsApi | undefined;

  /** The address of a service that keeps the REST contract; makes a REST adapter for it. */
  @property({ attribute: 'api-base' }) apiBase?: string | undefined;

  /** The language of texts, dates and numbers: a BCP 47 tag. Default: the `lang` of the page. */
  @property() locale?: string | undefined;

  /** The host's own texts. */
  @property({ attribute: false }) messages?: MessageOverrides | undefined;

  /** What is shown and hidden. */
  @property({ attribute: false }) policy?: Policy | undefined;

  /** Where the application is: a path as an attribute, a `Route` as a property. */
  @property({ converter: routeConverter }) route?: Route | undefined;

  /** Who moves it: `memory` (itself), `hash` (itself and the address), `host` (only the host, by `route`). */
  @property() routing: Routing = 'memory';

  /** What stands in the address between `#` and the path. */
  @property({ attribute: 'hash-prefix' }) hashPrefix = '';

  /** The project that is active at first. */
  @property({ attribute: 'project-id' }) projectId?: string | undefined;

  /** The host's own settings tabs. */
  @property({ attribute: false }) tabs: readonly Tab[] = [];

  @query('main') private readonly main!: HTMLElement;

  #restApi: SettingsApi | undefined;
  #focused: string | undefined;
  readonly #title = new TitleController(this);
  readonly #routes = new RouteController(this, {
    routing: () => this.routing,
    prefix: () => this.hashPrefix,
    onHistory: (route) => dispatch(this, new NavigateEvent({ route, cause: 'history' }), this.#connection.api),
  });
  readonly #connection = new ConnectionController(this, {
    own: () => ({ api: this.api ?? this.#restApi, policy: this.policy }),
  });
  readonly #localize = new LocalizeController(this, {
    ticks: true,
    own: () => ({ locale: this.locale, messages: this.messages }),
  });
  readonly #project = new ResourceController(this, {
    connection: this.#connection,
    localize: this.#localize,
    call: 'getProject',
    ids: () => (this.#activeProject === undefined ? undefined : [this.#activeProject]),
    read: (api, [projectId], call) => api.getProject(projectId!, call),
  });
  readonly #channels = new PagedListController<Channel>(this, {
    connection: this.#connection,
    localize: this.#localize,
    call: 'listChannels',
    ids: () => (this.#routes.current?.view === 'dashboard' ? [this.#routes.current.projectId] : undefined),
    limit: 50,
    read: (api, [projectId], query, call) => api.listChannels(projectId!, query, call),
  });

  get #activeProject(): string | undefined {
    const { current } = this.#routes;
    return current && current.view !== 'projects' ? current.projectId : undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('apiBase')) this.#restApi = this.apiBase ? createRestApi({ base: this.apiBase }) : undefined;
    if (changed.has('route') && this.route) this.#routes.show(this.route);
    if (!this.#routes.current) {
      const first: Route = this.projectId ? { view: 'dashboard', projectId: this.projectId } : { view: 'projects' };
      this.#routes.show(this.#routes.fromAddress() ?? first);
    }
  }

  protected override render() {
    const project = this.#activeProject;
    return html`<ba-provider
      .api=${this.#connection.api}
      .locale=${this.locale}
      .messages=${this.messages}
      .policy=${this.policy}
      @ba-navigate=${this.#onNavigate}
    >
      <header class="header" part="header">
        <ba-home-link>
          <slot name="logo"><span class="logo">${icon(layoutGridIcon)}</span></slot>
        </ba-home-link>
        ${project === undefined ? nothing : html`<ba-project-switcher project-id=${project}></ba-project-switcher>`}
        <div class="header-end"><slot name="header-end"></slot></div>
      </header>
      <main class="main ${this.#routes.current?.view ?? ''}" part="main">${this.#renderView()}</main>
    </ba-provider>`;
  }

  #renderView() {
    const { current } = this.#routes;
    switch (current?.view) {
      case 'dashboard':
        return html`<slot name="dashboard"
          >${projectOverview({
            project: this.#project.value,
            projectId: current.projectId,
            channels: this.#channels,
            localize: this.#localize,
            go: (route) => this.#go(route),
          })}</slot
        >`;
      case 'project-settings':
        return html`<ba-project-settings
          project-id=${current.projectId}
          .tab=${current.tab}
          .channelId=${current.channelId}
          .tabs=${this.tabs}
          >${this.tabs.map(({ id }) => html`<slot name="tab-${id}" slot="tab-${id}"></slot>`)}</ba-project-settings
        >`;
      default:
        return html`<ba-project-grid></ba-project-grid>`;
    }
  }

  protected override updated(): void {
    const { current } = this.#routes;
    if (!current) return;
    if (this.routing === 'hash') this.#title.set(this.#titleOf(current));
    // Within the settings the focus stays where the user works; a new view is read from its heading on.
    const view = current.view === 'projects' ? current.view : `${current.view} ${current.projectId}`;
    if (this.#focused !== undefined && this.#focused !== view) void this.#focusHeading();
    this.#focused = view;
  }

  #titleOf(route: Route): string {
    const { messages } = this.#localize;
    if (route.view === 'projects') return messages.projects;
    const name = this.#project.value?.name ?? route.projectId;
    return route.view === 'dashboard' ? name : `${messages.projectSettings} – ${name}`;
  }

  async #focusHeading(): Promise<void> {
    const view = this.main.querySelector<LitElement>('ba-project-grid, ba-project-settings');
    await view?.updateComplete;
    (view ?? this.main.querySelector<HTMLElement>('h1'))?.focus();
  }

  #go(route: Route): void {
    dispatch(this.main, new NavigateEvent({ route, cause: 'user' }), this.#connection.api);
  }

  /** Moves once every listener of the host has had its say; the event is dispatched by a script, so that is a microtask later. */
  #onNavigate(event: NavigateEvent): void {
    queueMicrotask(() => {
      if (!event.defaultPrevented) this.#routes.go(event.detail.route);
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ba-settings-app': BaSettingsApp;
  }
}
