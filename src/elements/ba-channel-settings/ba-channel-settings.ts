import { html, LitElement, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { SettingsApi } from '../../api/settings-api.js';
import { ConnectionController } from '../../controllers/connection-controller.js';
import { LateElementController } from '../../controllers/late-element-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { adapterOf } from '../../api/boundary.js';
import { channelResource } from '../../data/channels.js';
import type { ChannelMessages } from '../../localization/messages.js';
import { ReadyController } from '../../controllers/ready-controller.js';
import { StatesController } from '../../controllers/states-controller.js';
import type { Channel } from '../../model/channel.js';
import { isHeld } from '../../regeneration/machine/states.js';
import { RegenerationController } from '../../regeneration/regeneration-controller.js';
import { KeptFocusController } from '../../ui/focus/kept-focus-controller.js';
import { refreshCwIcon } from '../../ui/icon/late-icons.generated.js';
import { LiveRegion } from '../../ui/live-region/live-region.js';
import { notice, type NoticeKind } from '../../ui/notice/notice.js';
import { channelIds } from '../shared/channel-ids.js';
import type { BaRegenerateKeyDialog } from '../ba-regenerate-key-dialog/ba-regenerate-key-dialog.js';
import { exportedParts } from '../shared/exported-parts.js';
import { givenSnippets } from '../shared/given-snippets.js';
import { LateDetails } from '../shared/late-details.js';
import { keyNotHeldNotice, lateKeyNotice, newKeyInField, newKeyNews, tellNewKey } from '../shared/new-key-news.js';
import { runningText, unseenEndText, unsettledText } from '../shared/operation-text.js';
import { notConnected, unreadable } from '../shared/reading-states.js';
import { handedOn, slotOr } from '../shared/slots.js';
import { channelSettingsStyles } from './ba-channel-settings.styles.js';
import { channelSettingsSkeleton } from './channel-settings-skeleton.js';
import { integrationNote } from './integration-note.js';
import { finalizeElement } from '../shared/finalize-element.js';
import { channel } from '../shared/key-properties.js';
import { whenLoaded } from '../shared/when-loaded.js';
import { RotationPresenceController } from './rotation-presence-controller.js';
import { historyOf, rotationOf, snippetsOf } from './late-parts.js';
import { statusView } from './status-view.js';
import { VerifyController } from './verify-controller.js';
import { enKey } from '../../localization/en-key.js';

/**
 * One channel: its API key with *Copy* and *Regenerate*, its status with *Verify*, and how to integrate it.
 *
 * @element ba-channel-settings
 * @slot note - Replaces the integration note.
 * @slot end - Below everything else, such as a host's own danger zone.
 * @slot impact - In the question of the dialog: what the new key will mean in this host.
 * @fires {KeyRegenerateRequestEvent} ba-key-regenerate-request - The user confirmed; nothing is sent yet. Cancelable.
 * @fires {KeyRegeneratedEvent} ba-key-regenerated - The channel has a new key.
 * @fires {KeyRegenerateFailedEvent} ba-key-regenerate-failed - The operation left no valid key.
 * @fires {KeyOutcomeUnknownEvent} ba-key-outcome-unknown - It is not known whether the key was changed.
 * @fires {KeyCopiedEvent} ba-key-copied - The clipboard took the key.
 * @fires {DialogCloseEvent} ba-dialog-close - The dialog closed.
 * @fires {ReadyEvent} ba-ready - Its first content, which is no placeholder, has been painted. Once.
 * @fires {AuthRequiredEvent} ba-auth-required - A call goes on after a sign-in. Cancelable.
 * @fires {BaErrorEvent} ba-error - Something could not be read.
 * @csspart regenerate - *Regenerate*.
 * @csspart status - The status of the integration.
 * @csspart verify - *Verify*.
 * @csspart note - The integration note.
 * @csspart badge - The word of the status.
 * @csspart button - Every button with a word.
 * @csspart icon-button - Every button with an icon alone.
 * @csspart primary - The one next step, in the dialog.
 * @csspart danger - The verb of the confirmation.
 * @csspart copy - *Copy*, at the key.
 * @csspart field - The boxes of the key.
 * @csspart key-field - The box of the key outside the dialog.
 * @csspart key-value - The key, while it is shown.
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
 * @cssstate loading - The channel is being read.
 * @cssstate failed - It could not be read.
 * @cssstate busy - Its key is being regenerated.
 * @cssstate unsettled - It is not known whether its key was changed.
 * @cssstate verifying - Its status is being looked up.
 */
export class BaChannelSettings extends LitElement {
  static override readonly styles = channelSettingsStyles;
  static override readonly finalize = finalizeElement;

  /** The adapter; default: the provider's. */
  @property({ attribute: false }) api?: SettingsApi | undefined;

  /** The id of the channel's project. */
  @property({ attribute: 'project-id' }) projectId?: string | undefined;

  /** The id of the channel. */
  @property({ attribute: 'channel-id' }) channelId?: string | undefined;

  /** What is known of the channel already; it saves reading it. */
  @property({ attribute: false, type: channel }) channel?: Channel | undefined;

  @query('ba-regenerate-key-dialog') private readonly dialog!: BaRegenerateKeyDialog | null;

  #wasBusy = false;
  readonly #connection = new ConnectionController(this);
  readonly #localize = new LocalizeController(this, enKey);
  readonly #live = new LiveRegion(this);
  readonly #ids = () => channelIds(this);
  readonly #channel = channelResource(this, {
    connection: this.#connection,
    localize: this.#localize,
    ids: this.#ids,
    initial: () => this.channel,
  });
  readonly #regeneration = new RegenerationController(this, { connection: this.#connection, ids: this.#ids });
  readonly #rotation = new RotationPresenceController(this, {
    channel: this.#channel,
    regeneration: this.#regeneration,
  });
  readonly #verification = new VerifyController(this, {
    connection: this.#connection,
    ids: this.#ids,
    keyId: () => this.#regeneration.newest(this.#channel.current?.apiKey)?.id,
    messages: () => this.#messages,
    onVerified: (status) => this.#live.announce(this.#messages.verified[status]),
  });
  readonly #places = new LateDetails(this);
  readonly #history = new LateDetails(this);
  /** The rotation, the places and the history come in one file. */
  readonly #late = new LateElementController(this, 'ba-key-rotation', {
    connection: this.#connection,
    localize: this.#localize,
    isNeeded: () => this.#rotation.isShown || this.#places.isOpen || this.#history.isOpen,
    isExpected: () => this.#rotation.isShown,
  });

  constructor() {
    super();
    new KeptFocusController(this);
    // One of the elements that show a channel fires it. Where its dialog is open, that leads to the key and says so.
    this.addEventListener('ba-key-regenerated', () => {
      if (!this.dialog?.open && this.#regeneration.reveals)
        this.#live.announce(newKeyInField(this.#regeneration, this.#localize.messages));
    });
    new ReadyController(this, this.#connection, () => this.#channel.current ?? this.#channel.error);
    new StatesController(this, () => ({
      loading: this.#channel.current === undefined && this.#channel.error === undefined,
      failed: this.#channel.current === undefined && this.#channel.error !== undefined,
      busy: this.#regeneration.isBusy,
      unsettled: this.#isUnsettled,
      verifying: this.#verification.isVerifying,
    }));
  }

  /** The texts for the channel, once it is known. */
  get #messages(): ChannelMessages {
    return this.#localize.messagesFor(this.#channel.current?.type);
  }

  get #isUnsettled(): boolean {
    const { state } = this.#regeneration;
    // What is older than a key that was made since is no news.
    return state.name === 'unknown' || (state.name === 'idle' && state.unsettled.some(({ overtaken }) => !overtaken));
  }

  /** Of a key that is shown once and that no dialog opens by itself to tell: it came late, or its value is gone. */
  get #lateKeyNews(): string | undefined {
    const { isLate, issued, reveals } = this.#regeneration;
    if (reveals || this.dialog?.open || (isHeld(issued) && !isLate)) return undefined;
    return newKeyNews(this.#regeneration, this.#messages);
  }

  /** Of an operation that ended without a valid key after its dialog was closed. */
  get #unseenEnd(): string | undefined {
    return unseenEndText(this.#regeneration.state, this.#messages);
  }

  /** What was found out where no dialog tells it is said. */
  protected override updated(): void {
    const { isBusy, state } = this.#regeneration;
    if (this.#wasBusy && state.name === 'unknown' && !this.dialog?.open && this.#regeneration.isSpeaker)
      this.#live.announce(unsettledText(state, this.#messages));
    this.#wasBusy = isBusy;
    tellNewKey(this.#live, this.#unseenEnd ?? this.#lateKeyNews, this.#regeneration, this.#messages);
  }

  protected override render() {
    const messages = this.#messages;
    if (this.#connection.isMissing) return notConnected(messages);
    const { current: channel } = this.#channel;
    return html`${channel ? this.#renderChannel(channel) : this.#renderLoading(messages)} ${this.#renderDialog(channel)}
    ${this.#live.render()}`;
  }

  /** A key that is held, or an operation that runs, is shown whether or not the channel can be loaded. */
  #renderLoading(messages: ChannelMessages) {
    const { error } = this.#channel;
    const retry = () => this.#channel.refresh();
    return html`${this.#renderUnsettled()}
    ${error ? unreadable(error, messages, retry) : channelSettingsSkeleton(messages)}`;
  }

  #renderChannel(channel: Channel) {
    return html`<div class="whole">
      ${slotOr('note', integrationNote(channel, this.#messages))}
      ${channel.apiKey ? this.#renderKey(channel) : this.#renderUnsettled()} ${this.#renderPlaces(channel)}
      ${this.#renderStatus(channel)} ${this.#renderHistory()}
      <slot name="end"></slot>
    </div>`;
  }

  #renderKey(channel: Channel) {
    return html`${this.#renderUnsettled()}
      <ba-api-key-field
        .api=${this.api}
        project-id=${channel.projectId}
        channel-id=${channel.id}
        channel-type=${channel.type}
        .apiKey=${channel.apiKey}
        exportparts="field, field: key-field, value: key-value, button, primary, copy, icon-button, notice"
      >
        ${this.#renderRegenerate(channel)}
      </ba-api-key-field>
      ${this.#renderForbidden()} ${this.#renderRotation(channel)}`;
  }

  #renderRotation(channel: Channel) {
    if (!this.#rotation.isShown) return nothing;
    return whenLoaded(this.#late, this.#messages, () => rotationOf(this, channel));
  }

  #renderDialog(channel: Channel | undefined) {
    const { projectId, channelId } = this;
    const { name, unsettled } = this.#regeneration.state;
    const isIdle = name === 'idle' && unsettled.length === 0;
    // A channel without a key has no dialog, unless there is still something to be seen in it.
    if (!projectId || !channelId || (channel && !channel.apiKey && isIdle)) return nothing;
    return html`<ba-regenerate-key-dialog
      .api=${this.api}
      project-id=${projectId}
      channel-id=${channelId}
      .channel=${channel}
      exportparts=${exportedParts}
      @ba-dialog-close=${() => this.requestUpdate()}
      >${handedOn('impact')}</ba-regenerate-key-dialog
    >`;
  }

  #renderRegenerate(channel: Channel) {
    const { policy } = this.#connection;
    if (policy.regenerate === false) return nothing;
    const { forbidden: isForbidden } = this.#regeneration.state;
    const messages = this.#messages;
    return html`<button
      slot="actions"
      class="button"
      part="button regenerate"
      type="button"
      aria-haspopup="dialog"
      aria-label=${messages.regenerateKeyOf(channel.name)}
      aria-disabled=${isForbidden ? 'true' : nothing}
      aria-describedby=${isForbidden ? 'forbidden' : nothing}
      @click=${() => isForbidden || this.dialog?.showModal()}
    >
      ${refreshCwIcon()} ${messages.regenerate}
    </button>`;
  }

  /** Why *Regenerate* does nothing, until the user has reason to believe that it is allowed by now. */
  #renderForbidden() {
    const messages = this.#messages;
    if (!this.#regeneration.state.forbidden || this.#connection.policy.regenerate === false) return nothing;
    return notice({
      kind: 'info',
      content: html`<span id="forbidden">${messages.refusedReason.forbidden}</span>`,
      actions: this.#noticeButton(messages.tryAgain, () => this.dialog?.showModal()),
    });
  }

  /** What is unsettled stays visible after its dialog was closed, or the page reloaded. */
  #renderUnsettled() {
    const { state, isBusy } = this.#regeneration;
    const messages = this.#messages;
    if (this.dialog?.open) return nothing;
    const say = (kind: NoticeKind, content: unknown, label: string, act?: () => void) => {
      const onClick = () => {
        act?.();
        this.dialog?.showModal();
      };
      return notice({ kind, content, actions: this.#noticeButton(label, onClick) });
    };
    if (isBusy) return say('info', runningText(state, messages), messages.showDetails);
    if (state.name === 'verifying') return say('info', messages.refusalVerifying, messages.showDetails);
    if (this.#lateKeyNews !== undefined) {
      if (isHeld(state.issued)) return lateKeyNotice(this.#regeneration, messages, () => this.dialog?.showModal());
      // The key field says it, where there is one.
      if (!this.#channel.current?.apiKey) return keyNotHeldNotice(this.#regeneration, messages);
    }
    const end = this.#unseenEnd;
    if (end && !state.forbidden) return say('info', end, messages.showDetails, () => this.#regeneration.show());
    if (!this.#isUnsettled) return nothing;
    const unsettled = unsettledText(state, messages);
    if (state.name !== 'idle') return say('info', unsettled, messages.showDetails);
    const sendsAgain = this.#regeneration.checksBy === 'replay';
    const text = html`<div>${unsettled}</div>
      ${sendsAgain ? html`<div>${messages.unknownReplay}</div>` : nothing}`;
    return say('info', text, messages.checkAgain, () => this.#regeneration.checkAgain());
  }

  #noticeButton(label: string, onClick: () => void) {
    return html`<button class="button small" part="button" type="button" @click=${onClick}>${label}</button>`;
  }

  #renderStatus(channel: Channel) {
    const { policy, api } = this.#connection;
    if (policy.status === false) return nothing;
    const isWaiting = this.#regeneration.state.name === 'regenerated' || channel.apiKey?.lastUsedAt === null;
    return statusView(channel, {
      messages: this.#messages,
      formats: this.#localize.formats,
      verification: this.#verification,
      canVerify: policy.verify !== false && api !== undefined && adapterOf(api).verifyChannel !== undefined,
      isWaiting,
      // The rotation says it already.
      isQuiet: isWaiting && this.#rotation.isShown && channel.status !== 'integrated',
    });
  }

  /** Where the key goes, unless the host shows no snippets. */
  #renderPlaces({ apiKey, type }: Channel) {
    if (!apiKey || givenSnippets(this.#connection.policy.keySnippets, type)?.length === 0) return nothing;
    return this.#places.render(this.#messages.keyPlaces, this.#late, this.#messages, () => snippetsOf(this));
  }

  /** What happened to the keys, where the adapter tells. */
  #renderHistory() {
    const { api } = this.#connection;
    if (!api || !adapterOf(api).listKeyEvents) return nothing;
    return this.#history.render(this.#messages.keyHistory, this.#late, this.#messages, () => historyOf(this));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ba-channel-settings': BaChannelSettings;
  }
}
