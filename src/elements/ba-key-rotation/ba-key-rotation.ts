import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { adapterOf } from '../../api/boundary.js';
import type { SettingsApi } from '../../api/settings-api.js';
import { ConnectionController } from '../../controllers/connection-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { ReadyController } from '../../controllers/ready-controller.js';
import { StatesController } from '../../controllers/states-controller.js';
import { channelResource } from '../../data/channels.js';
import { enRotation } from '../../localization/en-rotation.js';
import type { Language } from '../../localization/messages.js';
import { type RotationFormats, rotationFormatsFor } from '../../localization/rotation-formats.js';
import type { Channel } from '../../model/channel.js';
import type { PreviousKey } from '../../model/previous-key.js';
import { RegenerationController } from '../../regeneration/regeneration-controller.js';
import { isUnderWay, type RotationStep } from '../../regeneration/rotation/rotation-steps.js';
import { ModalController } from '../../ui/dialog/modal-controller.js';
import { KeptFocusController } from '../../ui/focus/kept-focus-controller.js';
import { LiveRegion } from '../../ui/live-region/live-region.js';
import { notice } from '../../ui/notice/notice.js';
import type { BaRegenerateKeyDialog } from '../ba-regenerate-key-dialog/ba-regenerate-key-dialog.js';
import { channelIds } from '../shared/channel-ids.js';
import { finalizeElement } from '../shared/finalize-element.js';
import { channel } from '../shared/key-properties.js';
import { runningText } from '../shared/operation-text.js';
import { notConnected } from '../shared/reading-states.js';
import { keyRotationStyles } from './ba-key-rotation.styles.js';
import { endConsequence, type EndDialog, endDialog } from './end-dialog.js';
import { EndKeyController } from './end-key-controller.js';
import type { ShownKeys } from './end-question.js';
import { keysView } from './keys-view.js';
import { RotationController } from './rotation-controller.js';
import { oldKeyNews, rotationAnnouncements, type Shown } from './rotation-announcements.js';
import { stepsView, type Words } from './steps-view.js';
import { stoppedText, watchView } from './watch-view.js';

/** The keys that were made in this page, of whose predecessors it was said until when they work: an element may come again. */
const told = new Set<string>();

/**
 * What follows a new key: the steps until the bot uses it and the old one has stopped, each with its proof. While both keys work, it
 * shows who used each last, and offers to end the old one or to keep it. It reads the channel until there is nothing to wait for.
 * Where nothing is to be seen, and where the adapter declares no overlap, it is empty.
 *
 * @element ba-key-rotation
 * @fires {KeyFirstUsedEvent} ba-key-first-used - The service has accepted a first message with the new key.
 * @fires {PreviousKeyEndedEvent} ba-previous-key-ended - The old key does not work any more.
 * @fires {PreviousKeyRestoredEvent} ba-previous-key-restored - The old key is the current one again.
 * @fires {KeyRegenerateFailedEvent} ba-key-regenerate-failed - The old key was asked to be the current one again, and is not.
 * @fires {KeyOutcomeUnknownEvent} ba-key-outcome-unknown - It is not known whether the old key is the current one again.
 * @fires {DialogCloseEvent} ba-dialog-close - The dialog that asks whether the old key should be kept closed.
 * @fires {ReadyEvent} ba-ready - Its first content, which is no placeholder, has been painted. Once.
 * @fires {AuthRequiredEvent} ba-auth-required - A call goes on after a sign-in. Cancelable.
 * @fires {BaErrorEvent} ba-error - The channel could not be read, or the old key not be ended.
 * @csspart steps - The list of steps.
 * @csspart step - One of them.
 * @csspart key-row - Each of two keys that work.
 * @csspart button - Every button.
 * @csspart primary - The one next step, in the dialog.
 * @csspart danger - The verb of the confirmation.
 * @csspart dialog - The dialogs of ending and keeping the old key.
 * @csspart dialog-title - Their titles.
 * @csspart notice - What there is to be said.
 * @cssstate rotating - Something is still to be waited for.
 * @cssstate watching - The channel is read for it.
 */
export class BaKeyRotation extends LitElement {
  static override readonly styles = keyRotationStyles;
  static override readonly finalize = finalizeElement;

  /** The adapter; default: the provider's. */
  @property({ attribute: false }) api?: SettingsApi | undefined;

  /** The id of the channel's project. */
  @property({ attribute: 'project-id' }) projectId?: string | undefined;

  /** The id of the channel. */
  @property({ attribute: 'channel-id' }) channelId?: string | undefined;

  /** What is known of the channel already; it saves reading it. */
  @property({ attribute: false, type: channel }) channel?: Channel | undefined;

  /** A dialog of its own asks whether the old key should be kept: there was no other for the channel. */
  @state() private hasDialog = false;
  @query('ba-regenerate-key-dialog') private readonly dialog!: BaRegenerateKeyDialog | null;
  @query('.cancel') private readonly cancelButton!: HTMLElement | null;
  @query('.whole') private readonly whole!: HTMLElement | null;

  #shown: Shown | undefined;
  readonly #connection = new ConnectionController(this);
  readonly #localize = new LocalizeController(this, enRotation, { ticks: true });
  readonly #live = new LiveRegion(this);
  readonly #ids = () => channelIds(this);
  readonly #channel = channelResource(this, {
    connection: this.#connection,
    localize: this.#localize,
    ids: this.#ids,
    initial: () => this.channel,
  });
  readonly #regeneration = new RegenerationController(this, { connection: this.#connection, ids: this.#ids });
  readonly #rotation = new RotationController(this, {
    connection: this.#connection,
    channel: this.#channel,
    regeneration: this.#regeneration,
  });
  readonly #ending = new EndKeyController(this, {
    connection: this.#connection,
    messages: () => this.#messages,
    keys: () => this.#shownKeys,
    revocationSeconds: () => this.#endDialog.revocationSeconds,
    onWithdrawn: () => this.#modal.close(),
    onAsked: (keyId) => {
      const over = [this.#regeneration, this.#rotation.watch].map((one) => one?.noteEndedByUser(keyId));
      return () => over.forEach((tell) => tell?.());
    },
    onTold: (isTold) => this.#regeneration.tellOfEnding(isTold),
  });
  readonly #modal = new ModalController(this, {
    initialFocus: () => this.cancelButton,
    mayClose: () => true,
    onRefuse: () => undefined,
    onClose: () => this.#ending.withdraw(),
    fallbackFocus: () => this.whole,
  });

  constructor() {
    super();
    // What stands nearest to *Watch again* would end or keep a key.
    new KeptFocusController(this, { next: (lost) => (lost.closest('.watch') ? this.whole : undefined) });
    new ReadyController(this, this.#connection, () => this.#channel.current ?? this.#channel.error);
    new StatesController(this, () => ({
      rotating: isUnderWay(this.#rotation.steps),
      watching: this.#rotation.watch?.state === 'watching',
    }));
  }

  get #messages(): Language {
    return this.#localize.messagesFor(this.#channel.current?.type);
  }

  get #formats(): RotationFormats {
    return rotationFormatsFor(this.#localize.locale);
  }

  get #words(): Words {
    return { messages: this.#messages, formats: this.#formats };
  }

  get #shownKeys(): ShownKeys | undefined {
    const { key, previous } = this.#rotation;
    const ids = this.#ids();
    if (!key || !ids) return undefined;
    const request = { ...ids, previousKeyId: previous?.id, expectedVersion: key.version };
    return { identity: this.#connection.identity, request };
  }

  /** What the question of ending says. */
  get #endDialog(): EndDialog {
    const { previous, steps } = this.#rotation;
    return {
      messages: this.#messages,
      formats: this.#localize.formats,
      rotationFormats: this.#formats,
      previous,
      isTooEarly: steps.some(({ name, progress }) => name === 'first-message' && progress !== 'done'),
      revocationSeconds: this.#regeneration.capabilities?.revocationSeconds ?? 0,
      confirm: () => this.#end(),
    };
  }

  /** What has become of ending the old key, where that is neither a failure nor its end. */
  get #endingNews(): string | undefined {
    const { state } = this.#ending;
    if (state === 'changed') return this.#messages.confirmChanged;
    return state === 'accepted' ? endConsequence(this.#endDialog) : undefined;
  }

  protected override willUpdate(): void {
    // What it asked about may have ended by itself.
    if (this.#modal.open && this.#rotation.isTimeOver) this.#modal.close();
  }

  protected override updated(): void {
    const { key, steps, secondsLeft: left, watch } = this.#rotation;
    const stopped = watch && stoppedText(watch, this.#words);
    const shown = key && { keyId: key.id, steps, left, stopped };
    if (shown && this.#regeneration.isSpeaker) {
      this.#tellOldKey(shown);
      for (const news of rotationAnnouncements(this.#shown, shown, this.#messages, this.#formats))
        this.#live.announce(news);
    }
    this.#shown = shown;
    // Said politely, and not as an alert: a question that closes just now would swallow that.
    this.#live.tell(this.#endingNews);
  }

  /** What became of the old key of a rotation that began in this page: the outcome came before a reading could tell. */
  #tellOldKey({ keyId, steps }: Shown): void {
    const { issued, subject } = this.#regeneration;
    const about = JSON.stringify([subject?.identity, keyId]);
    if (issued?.key.id !== keyId || told.has(about)) return;
    const old = steps.find((step) => step.name === 'old-key');
    const news = oldKeyNews(this.#rotation.previous, old?.end, this.#messages, this.#formats);
    if (news === undefined) return;
    told.add(about);
    this.#live.announce(news);
  }

  protected override render() {
    const messages = this.#messages;
    if (this.#connection.isMissing) return notConnected(messages);
    const { steps } = this.#rotation;
    return html`${steps.length > 0 ? this.#renderRotation(steps) : this.#renderEnding()} ${this.#renderDialog()}
    ${this.#live.render()}`;
  }

  #renderRotation(steps: readonly RotationStep[]) {
    const messages = this.#messages;
    const { previous, secondsLeft, watch } = this.#rotation;
    return html`<div class="whole" role="group" aria-labelledby="label" tabindex="-1">
        <div class="label" id="label">${messages.rotation}</div>
        <div class="inset box">
          ${stepsView(steps, this.#words)} ${previous ? this.#renderKeys(previous, secondsLeft) : nothing}
          ${this.#renderEnding()} ${watch ? watchView(watch, this.#words, () => this.#watchAgain()) : nothing}
        </div>
      </div>
      ${endDialog(this.#modal, this.#endDialog)}`;
  }

  #renderKeys(previous: PreviousKey, left: number | undefined) {
    return keysView({
      messages: this.#messages,
      formats: this.#localize.formats,
      rotationFormats: this.#formats,
      current: this.#rotation.facts!.key,
      previous,
      left: left ? this.#formats.countdown(left) : undefined,
      actions: this.#rotation.isTimeOver ? undefined : this.#renderActions(previous),
    });
  }

  /** What can be done with the old key, by an adapter that can and a partner who lets. */
  #renderActions(previous: PreviousKey) {
    const { api, policy } = this.#connection;
    const { capabilities } = this.#regeneration;
    const messages = this.#messages;
    const leak = previous.exposed && html`<span>${messages.keyLeaked}</span>`;
    if (!api || policy.regenerate === false) return leak;
    const isEnding = this.#ending.state === 'ending';
    const keep =
      capabilities?.restores &&
      !leak &&
      !isEnding &&
      this.#action(messages.keepOldKey, () => void this.#keep(previous));
    const end =
      adapterOf(api).endPreviousKey !== undefined &&
      this.#action(isEnding ? messages.endingOldKey : messages.endOldKey, () => this.#askToEnd(), {
        isRunning: isEnding,
        about: isEnding ? '' : 'old-key',
      });
    return keep || end ? html`${leak} ${keep || nothing} ${end || nothing} ${this.#renderBusy()}` : leak;
  }

  /** @param about the id of what a label means that does not say it. */
  #action(label: string, act: () => void, { isRunning = false, about = '' } = {}) {
    const { isBusy } = this.#regeneration;
    const isOff = isBusy || isRunning;
    const describedBy = `${about} ${isBusy ? 'busy' : ''}`.trim();
    return html`<button
      class="button small"
      part="button"
      type="button"
      aria-haspopup="dialog"
      aria-busy=${isRunning ? 'true' : nothing}
      aria-disabled=${isOff ? 'true' : nothing}
      aria-describedby=${describedBy || nothing}
      @click=${() => isOff || act()}
    >
      ${label}
    </button>`;
  }

  /** Why nothing can be done with the old key now. */
  #renderBusy() {
    const { isBusy, state } = this.#regeneration;
    return isBusy ? html`<span class="secondary" id="busy">${runningText(state, this.#messages)}</span>` : nothing;
  }

  #renderEnding() {
    const messages = this.#messages;
    const { state, failure } = this.#ending;
    const news = this.#endingNews;
    if (news) return notice({ kind: 'info', content: news });
    if (state !== 'failed') return nothing;
    return notice({
      kind: 'info',
      role: 'alert',
      content: failure,
      actions: html`<button class="button small" part="button" type="button" @click=${() => this.#ending.retry()}>
        ${messages.tryAgain}
      </button>`,
    });
  }

  #renderDialog() {
    if (!this.hasDialog || !this.projectId || !this.channelId) return nothing;
    return html`<ba-regenerate-key-dialog
      .api=${this.api}
      project-id=${this.projectId}
      channel-id=${this.channelId}
      .channel=${this.#channel.current}
      exportparts="dialog, dialog-title, button, primary, danger, notice"
    ></ba-regenerate-key-dialog>`;
  }

  #watchAgain(): void {
    this.#rotation.watch?.again();
    this.#live.announce(this.#messages.watchingAgain);
  }

  #askToEnd(): void {
    if (this.#ending.ask()) void this.#modal.show();
  }

  #end(): void {
    this.#ending.confirm();
    this.#modal.close();
  }

  /** The question stands in the dialog that the channel has already. */
  async #keep(previous: PreviousKey): Promise<void> {
    const { key } = this.#rotation;
    if (!key) return;
    this.#regeneration.openRestoring(key, previous);
    const other = this.#regeneration.seenElement('ba-regenerate-key-dialog') as BaRegenerateKeyDialog | undefined;
    if (other) return other.showModal();
    this.hasDialog = true;
    await this.updateComplete;
    this.dialog?.showModal();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ba-key-rotation': BaKeyRotation;
  }
}
