import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { SettingsApi } from '../../api/settings-api.js';
import { ConnectionController } from '../../controllers/connection-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { loadErrorText, mayBeLoaded } from '../../data/load-error-text.js';
import { projectList, projectResource } from '../../data/projects.js';
import { ReadyController } from '../../controllers/ready-controller.js';
import { StatesController } from '../../controllers/states-controller.js';
import { dispatch } from '../../events/dispatch.js';
import { NavigateEvent, ProjectCreateEvent, ProjectSelectEvent } from '../../events/navigation-events.js';
import type { Route } from '../../model/route.js';
import { colorProperty } from '../../ui/color/color-property.js';
import { chevronDownIcon, layoutGridIcon, plusIcon, settingsIcon } from '../../ui/icon/icons.generated.js';
import { MenuController } from '../../ui/menu/menu-controller.js';
import type { MenuEntry, MenuItem } from '../../ui/menu/menu-entry.js';
import { menuTemplate } from '../../ui/menu/menu.js';
import { skeletonLine } from '../../ui/skeleton/skeleton.js';
import { nameFlag } from '../shared/name-flag.js';
import { finalizeElement } from '../shared/finalize-element.js';
import { projectSwitcherStyles } from './ba-project-switcher.styles.js';
import { enOverview } from '../../localization/en-overview.js';

/**
 * The active project's name, with a menu: its settings, the other projects, all projects.
 *
 * @element ba-project-switcher
 * @fires {ProjectSelectEvent} ba-project-select - Another project was chosen; *ba-navigate* follows.
 * @fires {NavigateEvent} ba-navigate - To the project, its settings or all projects. Cancelable.
 * @fires {ProjectCreateEvent} ba-project-create - *Add project…* was chosen. Cancelable.
 * @fires {ReadyEvent} ba-ready - Its first content, which is no placeholder, has been painted. Once.
 * @fires {AuthRequiredEvent} ba-auth-required - The projects can be read after a sign-in. Cancelable.
 * @fires {BaErrorEvent} ba-error - The project or the projects could not be read.
 * @csspart switcher - The button with the project's name.
 * @csspart menu - Its menu.
 * @csspart menu-item - A line of it.
 * @cssstate open - The menu is open.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/
 */
export class BaProjectSwitcher extends LitElement {
  static override readonly styles = projectSwitcherStyles;
  static override readonly finalize = finalizeElement;

  /** The adapter; default: the provider's. */
  @property({ attribute: false }) api?: SettingsApi | undefined;

  /** The id of the active project. */
  @property({ attribute: 'project-id' }) projectId?: string | undefined;

  readonly #connection = new ConnectionController(this);
  readonly #localize = new LocalizeController(this, enOverview);
  readonly #menu = new MenuController(this);
  readonly #project = projectResource(this, {
    connection: this.#connection,
    localize: this.#localize,
    id: () => this.projectId,
  });
  readonly #others = projectList(this, {
    connection: this.#connection,
    localize: this.#localize,
    // Read once the user opens the menu, and kept.
    ids: () => ((this.#wasOpened ||= this.#menu.openId !== undefined) ? [] : undefined),
    limit: 20,
  });
  #wasOpened = false;

  constructor() {
    super();
    new ReadyController(
      this,
      this.#connection,
      () => this.projectId === undefined || (this.#project.value ?? this.#project.error),
    );
    new StatesController(this, () => ({ open: this.#menu.openId !== undefined }));
  }

  protected override render() {
    const { messages } = this.#localize;
    const project = this.#project.value;
    const name = project?.name ?? this.projectId;
    return menuTemplate(this.#menu, {
      id: 'projects',
      buttonClass: 'bar-button switcher',
      buttonPart: 'switcher',
      buttonLabel: name === undefined ? undefined : messages.switcherLabel(name),
      label: messages.switchProject,
      button: html`
        <span class="mark" ${colorProperty('--_mark-color', project?.color)}></span>
        ${
          name === undefined || project || this.#project.error
            ? html`<span class="name ellipsis"><bdi>${name ?? messages.chooseProject}</bdi></span>`
            : skeletonLine('short')
        }
        ${project ? nameFlag(project, messages) : nothing} ${chevronDownIcon()}
      `,
      entries: () => this.#entries(),
    });
  }

  #entries(): readonly MenuEntry[] {
    const { messages } = this.#localize;
    const { projectId } = this;
    const entries: MenuEntry[] = [];
    if (projectId !== undefined) {
      const route: Route = { view: 'project-settings', projectId, tab: 'general' };
      const onSelect = () => this.#navigate(route);
      entries.push(
        { id: 'settings', label: messages.projectSettings, leading: settingsIcon(), onSelect },
        { separator: true },
      );
    }
    const others = this.#otherProjects();
    if (others.length > 0) {
      entries.push({ heading: messages.switchProject, items: others }, { separator: true });
    }
    entries.push({
      id: 'all',
      label: messages.allProjects,
      leading: layoutGridIcon(),
      onSelect: () => this.#navigate({ view: 'projects' }),
    });
    if (this.#connection.policy.createProject === true) {
      const onSelect = () => dispatch(this, new ProjectCreateEvent(), this.#connection.api);
      entries.push({ id: 'add', label: messages.addProject, leading: plusIcon(), onSelect });
    }
    return entries;
  }

  #otherProjects(): readonly MenuItem[] {
    const { items, error, isReady } = this.#others;
    const { messages } = this.#localize;
    if (error) {
      const reason = loadErrorText(error, messages);
      if (!mayBeLoaded(error)) return [{ id: 'error', label: reason, disabled: true }];
      const label = `${reason} ${messages.tryAgain}`;
      return [{ id: 'error', label, staysOpen: true, onSelect: () => this.#others.retry() }];
    }
    if (!isReady) return [{ id: 'loading', label: messages.loading, disabled: true }];
    return items
      .filter(({ id }) => id !== this.projectId)
      .map(({ id, name, color }) => ({
        id: `project-${id}`,
        label: name,
        leading: html`<span class="mark" ${colorProperty('--_mark-color', color)}></span
          >${nameFlag({ id, name }, messages)}`,
        onSelect: () => this.#switch(id),
      }));
  }

  #switch(projectId: string): void {
    dispatch(this, new ProjectSelectEvent({ projectId }), this.#connection.api);
    if (this.#navigate({ view: 'dashboard', projectId })) this.projectId = projectId;
  }

  #navigate(route: Route): boolean {
    return dispatch(this, new NavigateEvent({ route, cause: 'user' }), this.#connection.api);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ba-project-switcher': BaProjectSwitcher;
  }
}
