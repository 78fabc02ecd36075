import { html, LitElement } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { SettingsApi } from '../../api/settings-api.js';
import { ConnectionController } from '../../controllers/connection-controller.js';
import { CopiedController } from '../../controllers/copied-controller.js';
import { CountdownController } from '../../controllers/countdown-controller.js';
import { SlowController } from '../../controllers/slow-controller.js';
import { downloadText } from '../../platform/download.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { type ChannelIds, channelResource, readChannel } from '../../data/channels.js';
import { projectResource } from '../../data/projects.js';
import { StatesController } from '../../controllers/states-controller.js';
import { dispatch } from '../../events/dispatch.js';
import { BaErrorEvent } from '../../events/error-events.js';
import { DialogCloseEvent, type DialogCloseReason } from '../../events/key-events.js';
import type { ChannelMessages } from '../../localization/messages.js';
import type { ApiKey } from '../../model/api-key.js';
import type { Channel } from '../../model/channel.js';
import type { PreviousKey } from '../../model/previous-key.js';
import { KeyValueController } from '../../regeneration/key-value-controller.js';
import { RegenerationController } from '../../regeneration/regeneration-controller.js';
import { isHeld } from '../../regeneration/machine/states.js';
import { modalTemplate } from '../../ui/dialog/modal.js';
import { focusWithin } from '../../ui/focus/focus-within.js';
import { KeptFocusController } from '../../ui/focus/kept-focus-controller.js';
import { LiveRegion } from '../../ui/live-region/live-region.js';
import { channelIds } from '../shared/channel-ids.js';
import { regenerateKeyDialogStyles } from './ba-regenerate-key-dialog.styles.js';
import { DialogPresenceController } from './dialog-presence-controller.js';
import type { DialogFacts } from './dialog-view.js';
import { PhaseController } from './phase-controller.js';
import { QuestionGuardController } from './question-guard-controller.js';
import { finalizeElement } from '../shared/finalize-element.js';
import { channel } from '../shared/key-properties.js';
import { newKeyInField } from '../shared/new-key-news.js';
import { TwoKeysController } from './two-keys-controller.js';
import { phaseOf, shownStates, viewOf } from './views.js';
import { enKey } from '../../localization/en-key.js';

/**
 * Asks before a channel's key is replaced, shows how it goes, and what came of it. While a request runs, or a key
 * stands in it that will not be shown again, it stays open.
 *
 * @element ba-regenerate-key-dialog
 * @slot impact - What the new key will mean in this host: shown with the question.
 * @fires {KeyRegenerateRequestEvent} ba-key-regenerate-request - The user confirmed; nothing is sent yet. Cancelable.
 * @fires {KeyRegeneratedEvent} ba-key-regenerated - The channel has a new key.
 * @fires {KeyRegenerateFailedEvent} ba-key-regenerate-failed - The operation left no valid key.
 * @fires {KeyOutcomeUnknownEvent} ba-key-outcome-unknown - It is not known whether the key was changed.
 * @fires {PreviousKeyRestoredEvent} ba-previous-key-restored - The old key is the current one again.
 * @fires {KeyFirstUsedEvent} ba-key-first-used - The service has accepted a first message with the current key.
 * @fires {PreviousKeyEndedEvent} ba-previous-key-ended - The previous key does not work any more.
 * @fires {KeyCopiedEvent} ba-key-copied - The clipboard took the new key.
 * @fires {AuthRequiredEvent} ba-auth-required - The operation goes on after a sign-in. Cancelable.
 * @fires {BaErrorEvent} ba-error - The channel could not be loaded, or the new key not be copied or saved.
 * @fires {DialogCloseEvent} ba-dialog-close - The dialog closed.
 * @csspart dialog - The dialog; its `::backdrop` takes `--ba-color-backdrop`.
 * @csspart dialog-title - What will happen to what, or what came of it.
 * @csspart button - Every button.
 * @csspart primary - The one next step.
 * @csspart danger - *Regenerate*, which cannot be undone.
 * @csspart field - The box around the new key.
 * @csspart value - The new key, where the dialog shows it.
 * @csspart notice - What else there is to be said.
 * @csspart choice - The group of radio buttons that asks when the old key should stop.
 * @csspart option - Each of them, with its label.
 * @csspart reason - The choice of why the key is replaced.
 * @cssstate confirming - It asks.
 * @cssstate requesting - A new key is being made.
 * @cssstate waiting - The same operation is already running.
 * @cssstate verifying - The service refused, and the key is being checked.
 * @cssstate reconciling - No reply came: it checks what happened.
 * @cssstate suspended - A sign-in is wanted.
 * @cssstate regenerated - There is a new key.
 * @cssstate restored - The old key is the current one again.
 * @cssstate refused - The operation left no new key.
 * @cssstate conflict - Someone else's key is the valid one.
 * @cssstate unknown - It is not known whether the key was changed.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/alertdialog/
 */
export class BaRegenerateKeyDialog extends LitElement {
  static override readonly styles = regenerateKeyDialogStyles;
  static override readonly finalize = finalizeElement;

  /** The adapter; default: the provider's. */
  @property({ attribute: false }) api?: SettingsApi | undefined;

  /** The id of the channel's project. */
  @property({ attribute: 'project-id' }) projectId?: string | undefined;

  /** The id of the channel. */
  @property({ attribute: 'channel-id' }) channelId?: string | undefined;

  /** Whether the dialog is open. Setting it to `false` does nothing while the dialog must stay open. */
  @property({ type: Boolean, reflect: true }) open = false;

  /** What is known of the channel, to be shown until it is read. */
  @property({ attribute: false, type: channel }) channel?: Channel | undefined;

  /** What a gesture that was refused is answered with. */
  @state() private hint: string | undefined;
  @query('#title') private readonly titleElement!: HTMLElement | null;
  @query('#description') private readonly description!: HTMLElement | null;
  @query('.cancel') private readonly cancelButton!: HTMLElement | null;
  @query('.copy') private readonly copyButton!: HTMLElement | null;
  @query('.secret') private readonly secret!: HTMLInputElement | null;

  #news: string | undefined;

  readonly #connection = new ConnectionController(this);
  readonly #localize = new LocalizeController(this, enKey);
  /** Stands in the dialog: while that is open, nothing else of the page is heard. */
  readonly #live = new LiveRegion(this);
  readonly #slow = new SlowController(this);
  readonly #countdown = new CountdownController(this);
  readonly #copied = new CopiedController(this);
  readonly #ids = () => channelIds(this);
  readonly #regeneration = new RegenerationController(this, { connection: this.#connection, ids: this.#ids });
  readonly #presence = new DialogPresenceController(this, {
    regeneration: this.#regeneration,
    currentKey: () => this.#channel.current?.apiKey,
    initialFocus: () => this.#focusTarget,
    onRefuse: () => this.#refuseToClose(),
    onClosed: (reason, ids) => this.#closed(reason, ids ?? this.#ids()),
  });
  /** Read when the dialog opens: the question must be about the key as it is then. */
  readonly #channel = channelResource(this, {
    connection: this.#connection,
    localize: this.#localize,
    ids: () => (this.open ? this.#ids() : undefined),
    isFresh: true,
  });
  readonly #twoKeys = new TwoKeysController(this, {
    connection: this.#connection,
    localize: this.#localize,
    regeneration: this.#regeneration,
    isOpen: () => this.#presence.modal.open,
    onChosen: () => this.#tellConsequence(),
  });
  readonly #questionGuard = new QuestionGuardController(this, {
    isOpen: () => this.#presence.modal.open,
    state: () => this.#regeneration.state,
    loadError: () => this.#channel.error,
  });
  readonly #project = projectResource(this, {
    connection: this.#connection,
    localize: this.#localize,
    id: () => (this.open ? this.projectId : undefined),
  });
  readonly #keyValue = new KeyValueController(this, {
    connection: this.#connection,
    regeneration: this.#regeneration,
    ids: this.#ids,
    keyId: () => this.#newKeyId,
    input: () => this.secret,
    focusInput: () => focusWithin(this, this.secret),
    failureText: () => this.#messages.copyDenied,
    changedText: () => this.#messages.conflictTitle,
    // It does not close the dialog: what was copied can be looked at, and copied again.
    onSuccess: () => {
      this.#copied.show();
      // The first time the dialog says what is next, too.
      if (this.#news === this.#messages.copiedStays) this.#live.announce(this.#messages.keyCopied);
    },
  });

  /** The last of all: by then it is decided whether the dialog opens, and about what. */
  readonly #phases: PhaseController;

  constructor() {
    super();
    new StatesController(this, () =>
      Object.fromEntries(shownStates.map((name) => [name, this.#regeneration.state.name === name])),
    );
    new KeptFocusController(this);
    this.#phases = new PhaseController(this, {
      live: this.#live,
      isOpen: () => this.#presence.modal.open,
      phase: () => phaseOf(this.#regeneration.state),
      onBegin: () => this.#startClocks(),
      news: () => this.#news,
      handedOver: () => this.#receiver && newKeyInField(this.#regeneration, this.#messages),
      focusTarget: () => this.#focusTarget,
      goOn: () => this.#goOn(),
    });
  }

  /** Opens the dialog and asks. */
  showModal(): void {
    this.open = true;
  }

  /** Closes the dialog, unless it must stay open. */
  close(): void {
    this.#presence.close('close');
  }

  protected override render() {
    const view = this.open ? viewOf(this.#regeneration.state, this.#facts()) : undefined;
    this.#news = view?.news;
    return modalTemplate(
      this.#presence.modal,
      html`<h2 class="dialog-title" part="dialog-title" id="title" tabindex="-1">
          ${view?.icon}<span>${view?.title}</span>
        </h2>
        ${view?.content}${this.#live.render()}`,
      view?.actions,
      view?.describedBy,
    );
  }

  /** The messages for the channel, once it is known. */
  get #messages(): ChannelMessages {
    const { type } = this.#channel.current ?? this.channel ?? {};
    return this.#localize.messagesOver(this.#twoKeys.views?.english ?? enKey, type);
  }

  get #newKeyId(): string | undefined {
    const { state } = this.#regeneration;
    return state.name === 'regenerated' && !state.replacedBy ? state.key.id : undefined;
  }

  #facts(): DialogFacts {
    const regeneration = this.#regeneration;
    const { formats, locale } = this.#localize;
    const { policy } = this.#connection;
    const channel = this.#channel.current ?? this.channel;
    const channelId = this.channelId ?? '';
    return {
      messages: this.#messages,
      formats,
      locale,
      regeneration,
      channel,
      channelId,
      name: channel?.name || channelId,
      project: this.#project.current,
      projectId: this.projectId ?? '',
      isShown: policy.keyDisplay !== 'never' || this.#keyValue.copyWasDenied,
      copyWasDenied: this.#keyValue.copyWasDenied,
      isCopied: this.#copied.isCopied,
      hint: this.hint,
      isHandedOver: this.#receiver !== undefined,
      offersDownload: !regeneration.reveals && policy.download !== false,
      isSlow: this.#slow.isSlow,
      secondsLeft: this.#countdown.seconds,
      loadError: this.#channel.error,
      hasNoKey: this.#channel.current !== undefined && this.#channel.current.apiKey === undefined,
      twoKeys: this.#twoKeys.views,
      late: this.#twoKeys,
      previousOf: (keyId) => this.#previousOf(keyId),
      askToRestore: (key, previous) => this.#askToRestore(key, previous),
      loadAgain: () => this.#channel.refresh(),
      cancel: () => this.#presence.close('cancel'),
      confirm: (event) => this.#confirm(event),
      close: () => this.#presence.close('close'),
      askAgain: () => this.#countdown.seconds === 0 && regeneration.askAgain(),
      copy: () => void this.#keyValue.copy(),
      download: () => this.#download(),
      saved: () => this.#saved(),
      keepLonger: () => {
        regeneration.keepLonger();
        this.#live.announce(this.#messages.keptLonger);
      },
    };
  }

  #confirm(event: MouseEvent): void {
    if (!this.#questionGuard.isAnswer(event)) return;
    if (!this.#regeneration.confirm(this.#twoKeys.choice?.chosen)) this.#presence.close('prevented');
  }

  /** By now the previous key may have stopped. */
  #askToRestore(key: ApiKey, previous: PreviousKey): void {
    this.#regeneration.openRestoring(key, previous);
    this.#readPreviousKey();
  }

  /** What follows from a choice stands above it, and is said. */
  #tellConsequence(): void {
    void this.updateComplete.then(() => this.#live.announce(this.description?.textContent?.trim() ?? ''));
  }

  /** Said of a key only if it was read together with that. */
  #previousOf(keyId: string): PreviousKey | null | undefined {
    const { current } = this.#channel;
    const isOffered = this.#regeneration.capabilities?.overlap !== undefined;
    return isOffered && current?.apiKey?.id === keyId ? current.previousKey : undefined;
  }

  /** Nothing tells whether a file was saved: it never counts as that. */
  #download(): void {
    const { value } = this.#keyValue;
    const messages = this.#messages;
    if (value === undefined) return;
    if (downloadText(value, messages.downloadName(this.channelId ?? ''))) {
      this.hint = messages.downloadStarted;
      return;
    }
    this.hint = messages.downloadFailed;
    const detail = { code: 'unexpected', operation: 'download', message: this.hint } as const;
    dispatch(this, new BaErrorEvent(detail), this.#connection.api);
    this.secret?.focus();
  }

  /** The user says that the key is saved. */
  #saved(): void {
    if (this.#newKeyId !== undefined) this.#regeneration.acknowledge(this.#newKeyId);
    this.#presence.close('stored');
  }

  /** Every refused gesture is answered. */
  #refuseToClose(): void {
    if (this.#regeneration.state.name === 'regenerated') this.hint = this.#messages.copyBeforeClosing;
    else this.#slow.show();
    this.#phases.answerAgain();
  }

  /** The safe answer to a question, *Copy* at a new key; never the key itself, which would be read out unasked. */
  get #focusTarget(): HTMLElement {
    return this.cancelButton ?? this.copyButton ?? this.titleElement!;
  }

  #closed(reason: DialogCloseReason, ids: ChannelIds | undefined): void {
    void this.#channel.current; // Left by that: what is asked next, if at once, is about the key as it is then.
    this.#countdown.stop();
    this.#twoKeys.choice?.reset();
    this.hint = undefined;
    if (ids) dispatch(this, new DialogCloseEvent({ ...ids, reason }), this.#connection.api);
  }

  #startClocks(): void {
    const { state, isBusy, capabilities } = this.#regeneration;
    const isNew = state.name === 'regenerated' || state.name === 'conflict';
    if (isNew && capabilities?.overlap && !this.#receiver) this.#readPreviousKey();
    this.#slow.restart(isBusy);
    this.hint = undefined;
    if (state.name === 'refused' && state.refusal.retryAfter) this.#countdown.start(state.refusal.retryAfter);
  }

  /** What is said of the old key beside a new one follows what is read now; where that fails, nothing is said. */
  #readPreviousKey(): void {
    const { api } = this.#connection;
    const ids = this.#ids();
    if (api && ids) readChannel(api, ids.projectId, ids.channelId).catch(() => undefined);
  }

  /** The field that shows the new key, where the service shows keys. */
  get #receiver(): HTMLElement | undefined {
    const { state, reveals } = this.#regeneration;
    if (state.name !== 'regenerated' || !reveals || !isHeld(state.issued)) return undefined;
    return this.#regeneration.seenElement('ba-api-key-field');
  }

  #goOn(): void {
    const field = this.#receiver;
    if (!field) return this.#focusTarget.focus();
    this.#presence.close('regenerated');
    field.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ba-regenerate-key-dialog': BaRegenerateKeyDialog;
  }
}
