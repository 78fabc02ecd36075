import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { SettingsApi } from '../../api/settings-api.js';
import { copyText } from '../../platform/clipboard.js';
import { ConnectionController } from '../../controllers/connection-controller.js';
import { CopiedController } from '../../controllers/copied-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { projectResource } from '../../data/projects.js';
import { ReadyController } from '../../controllers/ready-controller.js';
import { StatesController } from '../../controllers/states-controller.js';
import { dispatch } from '../../events/dispatch.js';
import { type ChannelDetail, NavigateEvent, TabChangeEvent } from '../../events/navigation-events.js';
import type { Route } from '../../model/route.js';
import { KeptFocusController } from '../../ui/focus/kept-focus-controller.js';
import { LiveRegion } from '../../ui/live-region/live-region.js';
import { skeletonLine } from '../../ui/skeleton/skeleton.js';
import { type Tab, tabsTemplate } from '../../ui/tabs/tabs.js';
import { exportedParts } from '../shared/exported-parts.js';
import { levelBelow, levelOr } from '../shared/heading-level.js';
import { heldKey } from '../shared/held-key.js';
import { notConnected, unreadable } from '../shared/reading-states.js';
import { channelSlots, handedOn } from '../shared/slots.js';
import { projectSettingsStyles } from './ba-project-settings.styles.js';
import { tabs, textOr } from '../shared/checked-properties.js';
import { finalizeElement } from '../shared/finalize-element.js';
import { generalPanel } from './general-panel.js';
import { enOverview } from '../../localization/en-overview.js';

/**
 * The settings of a project: the tabs *General*, *Channels* and the host's own.
 *
 * @element ba-project-settings
 * @slot tab-ID - The content of the host's own tab with that id.
 * @slot channels-empty - Replaces what is shown while the project has no channels.
 * @slot channels-end - Below the channels, such as a host's *Connect new channel…*.
 * @slot channel-note - Replaces the integration note of the open channel.
 * @slot channel-end - Below everything else of the open channel, such as a host's own danger zone.
 * @slot impact - In the question of the dialog: what the new key will mean in this host.
 * @fires {TabChangeEvent} ba-tab-change - The user chose another tab; *ba-navigate* follows.
 * @fires {ChannelOpenEvent} ba-channel-open - The user opened a channel; *ba-navigate* follows.
 * @fires {ChannelCloseEvent} ba-channel-close - The user closed the open channel; *ba-navigate* follows.
 * @fires {NavigateEvent} ba-navigate - To a tab or a channel. Cancelable.
 * @fires {ReadyEvent} ba-ready - Its first content, which is no placeholder, has been painted. Once.
 * @fires {AuthRequiredEvent} ba-auth-required - The project can be read after a sign-in. Cancelable.
 * @fires {BaErrorEvent} ba-error - The project could not be read.
 * @csspart page-title - The heading.
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
 * @cssstate loading - The project is being read.
 * @cssstate failed - It could not be read.
 */
export class BaProjectSettings extends LitElement {
  static override readonly styles = projectSettingsStyles;
  static override readonly finalize = finalizeElement;

  /** The adapter; default: the provider's. */
  @property({ attribute: false }) api?: SettingsApi | undefined;

  /** The id of the project. */
  @property({ attribute: 'project-id' }) projectId?: string | undefined;

  /** The id of the open tab: `general`, `channels` or the host's own. */
  @property({ type: textOr('general') }) tab = 'general';

  /** The id of the open channel, in the tab `channels`. */
  @property({ attribute: 'channel-id' }) channelId?: string | undefined;

  /** The level of the heading, from 1 to 6; those in the tabs are one below. */
  @property({ attribute: 'heading-level', type: levelOr(2) }) headingLevel = 2;

  /** `none` leaves the heading to the host. */
  @property() header?: 'none' | undefined;

  /** The host's own tabs, after ours. */
  @property({ attribute: false, type: tabs }) tabs: readonly Tab[] = [];

  /** The browser did not let the id be copied. */
  @state() private copyWasDenied = false;

  readonly #connection = new ConnectionController(this);
  readonly #localize = new LocalizeController(this, enOverview);
  readonly #live = new LiveRegion(this);
  readonly #copied = new CopiedController(this);
  readonly #project = projectResource(this, {
    connection: this.#connection,
    localize: this.#localize,
    id: () => this.projectId,
  });

  constructor() {
    super();
    new ReadyController(this, this.#connection, () => this.#project.value ?? this.#project.error);
    new StatesController(this, () => ({
      loading: this.#project.value === undefined && this.#project.error === undefined,
      failed: this.#project.value === undefined && this.#project.error !== undefined,
    }));
    new KeptFocusController(this);
  }

  /** Focuses the heading, where a screen reader begins to read. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('h1')?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('projectId') && !changed.has('tab')) return;
    this.#copied.hide();
    this.copyWasDenied = false;
  }

  protected override render() {
    const { messages } = this.#localize;
    if (this.#connection.isMissing) return notConnected(messages);
    if (!this.projectId) return nothing;
    const { value: project, error } = this.#project;
    return html`
      ${this.header === 'none' ? nothing : this.#renderHeading()}
      ${
        error && !project
          ? html`${unreadable(error, messages, () => this.#project.refresh())}
            ${heldKey(this.api, this.projectId, this.channelId)}`
          : tabsTemplate({
              label: messages.settingsTabs,
              tabs: [
                { id: 'general', label: messages.general },
                { id: 'channels', label: messages.channels },
                ...this.tabs,
              ],
              selected: this.tab,
              panel: ({ id }) => this.#renderPanel(id),
              onSelect: (id) => this.#select(id),
            })
      }
      ${this.#live.render()}
    `;
  }

  #renderHeading() {
    const { messages } = this.#localize;
    const { value: project, error } = this.#project;
    const isNamed = project !== undefined || !error;
    return html`<div class="top">
      ${
        isNamed
          ? html`<p class="secondary above" id="project">
              ${project ? html`<bdi>${project.name}</bdi>` : skeletonLine('short')}
            </p>`
          : nothing
      }
      <h1
        class="title"
        part="page-title"
        aria-level=${this.headingLevel}
        aria-describedby=${isNamed ? 'project' : nothing}
        tabindex="-1"
      >
        ${messages.projectSettings}
      </h1>
    </div>`;
  }

  #renderPanel(tab: string) {
    if (tab === 'general') {
      return generalPanel({
        project: this.#project.value,
        projectId: this.projectId!,
        localize: this.#localize,
        isCopied: this.#copied.isCopied,
        copyWasDenied: this.copyWasDenied,
        copyId: () => void this.#copyId(),
      });
    }
    if (tab !== 'channels') return html`<slot name="tab-${tab}"></slot>`;
    return html`<ba-channel-list
      exportparts=${exportedParts}
      .api=${this.api}
      project-id=${this.projectId!}
      .channelId=${live(this.channelId)}
      .headingLevel=${levelBelow(this.headingLevel)}
      @ba-channel-open=${this.#onChannelToggle}
      @ba-channel-close=${this.#onChannelToggle}
      >${handedOn('channels-empty', 'empty')}${handedOn('channels-end', 'end')}${channelSlots.map((name) => handedOn(name))}</ba-channel-list
    >`;
  }

  async #copyId(): Promise<void> {
    const { projectId } = this;
    const isCopied = await copyText(projectId ?? '', this);
    if (projectId !== this.projectId) return; // What became of another project's id says nothing about this one.
    this.copyWasDenied = !isCopied;
    if (!isCopied) return this.#copied.hide(); // Its notice is an alert: it is read out by itself.
    this.#copied.show();
    this.#live.announce(this.#localize.messages.copied);
  }

  #select(tab: string): void {
    if (!this.projectId || tab === this.tab) return;
    const { projectId } = this;
    this.tab = tab;
    if (tab !== 'channels') this.channelId = undefined;
    dispatch(this, new TabChangeEvent({ projectId, tab }), this.#connection.api);
    this.#navigate({ view: 'project-settings', projectId, tab, channelId: this.channelId });
  }

  #onChannelToggle(event: CustomEvent<ChannelDetail>): void {
    const { projectId, channelId } = event.detail;
    this.channelId = event.type === 'ba-channel-open' ? channelId : undefined;
    const route: Route = { view: 'project-settings', projectId, tab: 'channels', channelId: this.channelId };
    // The list's event is still on its way to the host, and comes first there.
    queueMicrotask(() => this.#navigate(route));
  }

  #navigate(route: Route): void {
    dispatch(this, new NavigateEvent({ route, cause: 'user' }), this.#connection.api);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ba-project-settings': BaProjectSettings;
  }
}
