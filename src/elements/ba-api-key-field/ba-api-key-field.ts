import { html, LitElement, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { SettingsApi } from '../../api/settings-api.js';
import { CopiedController } from '../../controllers/copied-controller.js';
import { ConnectionController } from '../../controllers/connection-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { channelResource } from '../../data/channels.js';
import type { ChannelMessages } from '../../localization/messages.js';
import { ReadyController } from '../../controllers/ready-controller.js';
import { StatesController } from '../../controllers/states-controller.js';
import { daysSince } from '../../localization/formats.js';
import type { ApiKey } from '../../model/api-key.js';
import { isHeld } from '../../regeneration/machine/states.js';
import { KeyValueController } from '../../regeneration/key-value-controller.js';
import { RegenerationController } from '../../regeneration/regeneration-controller.js';
import { KeptFocusController } from '../../ui/focus/kept-focus-controller.js';
import { eyeIcon, eyeOffIcon } from '../../ui/icon/late-icons.generated.js';
import { LiveRegion } from '../../ui/live-region/live-region.js';
import { notice } from '../../ui/notice/notice.js';
import { channelIds } from '../shared/channel-ids.js';
import { copyLabel } from '../shared/copy-label.js';
import {
  keepLongerButton,
  keyNotHeldNotice,
  lateKeyNotice,
  newKeyNews,
  stopsAtOnce,
  tellNewKey,
} from '../shared/new-key-news.js';
import { secretInput } from '../shared/secret-input.js';
import { keyFacts } from './key-facts.js';
import { finalizeElement } from '../shared/finalize-element.js';
import { apiKey } from '../shared/key-properties.js';
import { apiKeyFieldStyles } from './ba-api-key-field.styles.js';
import { enKey } from '../../localization/en-key.js';
import { focusWithin } from '../../ui/focus/focus-within.js';

/**
 * A channel's API key: masked but for its last four characters, to be shown, copied and selected. Its value is no
 * property: it goes from the adapter into the field and nowhere else.
 *
 * @element ba-api-key-field
 * @slot actions - Further buttons, on the right of *Copy*.
 * @fires {KeyCopiedEvent} ba-key-copied - The clipboard took the key.
 * @fires {KeyRegeneratedEvent} ba-key-regenerated - The channel has a new key, and the element that the user confirmed in is gone.
 * @fires {KeyRegenerateFailedEvent} ba-key-regenerate-failed - The operation left no valid key, and the element that the user confirmed in is gone.
 * @fires {KeyOutcomeUnknownEvent} ba-key-outcome-unknown - The key may have been changed, and the element that the user confirmed in is gone.
 * @fires {PreviousKeyRestoredEvent} ba-previous-key-restored - The old key is the current one again, and the element that the user confirmed in is gone.
 * @fires {KeyFirstUsedEvent} ba-key-first-used - The service has accepted a first message with the current key.
 * @fires {PreviousKeyEndedEvent} ba-previous-key-ended - The previous key does not work any more.
 * @fires {BaErrorEvent} ba-error - The key could not be read, or not copied.
 * @fires {ReadyEvent} ba-ready - Its first content, which is no placeholder, has been painted. Once.
 * @fires {AuthRequiredEvent} ba-auth-required - The key can be read after a sign-in.
 * @csspart field - The box around the masked or shown key.
 * @csspart value - The key, while it is shown.
 * @csspart button - *Copy*.
 * @csspart primary - *Copy*, as long as the user does not have a new key.
 * @csspart copy - The same, beside the other buttons of an element around it.
 * @csspart icon-button - *Show* and *Hide*.
 * @csspart notice - What there is to be said of the key.
 * @cssstate loading - Nothing is known of the key yet.
 * @cssstate revealed - The key is shown.
 * @cssstate copied - It was copied a moment ago.
 * @cssstate old - It is older than the policy allows.
 */
export class BaApiKeyField extends LitElement {
  static override readonly styles = apiKeyFieldStyles;
  static override readonly finalize = finalizeElement;

  /** The adapter; default: the provider's. */
  @property({ attribute: false }) api?: SettingsApi | undefined;

  /** The id of the channel's project. */
  @property({ attribute: 'project-id' }) projectId?: string | undefined;

  /** The id of the channel. */
  @property({ attribute: 'channel-id' }) channelId?: string | undefined;

  /** The type of the channel, for texts that a host sets for it. Without it the field asks the channel that it has read. */
  @property({ attribute: 'channel-type' }) channelType?: string | undefined;

  /** What is known of the key. Without it the field reads the channel itself. */
  @property({ attribute: false, type: apiKey }) apiKey?: ApiKey | undefined;

  @query('.secret') private readonly secret!: HTMLInputElement | null;
  @query('.copy') private readonly copyButton!: HTMLButtonElement | null;

  #copiedKeyId: string | undefined;
  readonly #connection = new ConnectionController(this);
  readonly #localize = new LocalizeController(this, enKey, { ticks: true });
  readonly #live = new LiveRegion(this);
  readonly #copied = new CopiedController(this);
  readonly #ids = () => channelIds(this);
  readonly #channel = channelResource(this, {
    connection: this.#connection,
    localize: this.#localize,
    ids: () => (this.apiKey ? undefined : this.#ids()),
  });
  readonly #regeneration = new RegenerationController(this, { connection: this.#connection, ids: this.#ids });
  readonly #keyValue = new KeyValueController(this, {
    connection: this.#connection,
    regeneration: this.#regeneration,
    ids: this.#ids,
    keyId: () => this.#key?.id,
    input: () => this.secret,
    focusInput: () => focusWithin(this, this.secret),
    failureText: (operation) => (operation === 'copy' ? this.#messages.copyDenied : this.#messages.revealFailed),
    changedText: (isShown) => (isShown ? this.#messages.confirmChanged : this.#messages.conflictTitle),
    onSuccess: (operation) => {
      const isCopied = operation === 'copy';
      if (isCopied) {
        this.#copied.show();
        this.#copiedKeyId = this.#key?.id;
      }
      this.#live.announce(isCopied ? this.#messages.keyCopied : this.#messages.keyShown);
    },
  });

  constructor() {
    super();
    new KeptFocusController(this);
    new ReadyController(this, this.#connection, () => this.#key ?? this.#channel.current ?? this.#channel.error);
    new StatesController(this, () => ({
      loading: this.#key === undefined,
      revealed: this.#shownValue !== undefined,
      copied: this.#copied.isCopied,
      old:
        this.#key !== undefined &&
        daysSince(this.#key.createdAt) >= (this.#connection.policy.maxKeyAgeDays ?? Infinity),
    }));
  }

  get #key(): ApiKey | undefined {
    if (!this.#connection.isLive) return undefined; // A server says nothing of a key, and has the dates of another place.
    return this.#regeneration.newest(this.apiKey ?? this.#channel.current?.apiKey);
  }

  get #messages(): ChannelMessages {
    return this.#localize.messagesFor(this.channelType ?? this.#channel.current?.type);
  }

  /** A key that is shown once stands in the dialog, where it cannot be left by accident, or here where there is none. */
  get #canBeSeen(): boolean {
    const { reveals, issued } = this.#regeneration;
    return reveals || (isHeld(issued) && !this.#regeneration.seenElement('ba-regenerate-key-dialog'));
  }

  /** A new key that the user does not have yet: to copy it is the next step. */
  get #isWaitingToBeCopied(): boolean {
    const { issued, state } = this.#regeneration;
    const isAcknowledged = state.name === 'regenerated' && state.acknowledged;
    const id = this.#key?.id;
    return isHeld(issued) && issued?.key.id === id && !isAcknowledged && id !== this.#copiedKeyId;
  }

  get #isHiddenByPolicy(): boolean {
    return this.#connection.policy.keyDisplay === 'never';
  }

  get #shownValue(): string | undefined {
    const isUnwanted = this.#isHiddenByPolicy || this.#regeneration.isLate;
    const isHidden = !this.#canBeSeen || (isUnwanted && !this.#keyValue.copyWasDenied);
    return isHidden ? undefined : this.#keyValue.value;
  }

  /** Of a new key, where no other element tells it. */
  get #news(): string | undefined {
    const regeneration = this.#regeneration;
    const { issued, reveals, isLate } = regeneration;
    if (regeneration.otherElement('ba-channel-settings')) return undefined;
    // A dialog opens with a key that it must show, and hands over one that was waited for; else it may be closed.
    const isInDialog = isHeld(issued) && !(reveals && isLate);
    if (isInDialog && regeneration.otherElement('ba-regenerate-key-dialog')) return undefined;
    return newKeyNews(regeneration, this.#messages);
  }

  /** Focuses *Copy*, or what stands in its place; not the key, which a screen reader would read out. */
  override focus(options?: FocusOptions): void {
    (this.copyButton ?? this.secret ?? this.querySelector<HTMLElement>(':scope > button[slot=actions]'))?.focus(
      options,
    );
  }

  protected override updated(): void {
    tellNewKey(this.#live, this.#news, this.#regeneration, this.#messages);
  }

  protected override render() {
    const key = this.#key;
    const messages = this.#messages;
    const value = this.#shownValue;
    if (!key && this.#channel.current) return nothing; // Connected by a sign-in elsewhere: the channel has no key.
    return html`<div class="whole">
        <div class="label" id="label">${messages.apiKey}</div>
        <div class="row" role="group" aria-labelledby="label">
          <div class="box ${this.#isWaitingToBeCopied ? 'new' : ''}" part="field">
            ${key && value !== undefined ? secretInput({ hint: key.hint, labelledBy: 'label' }) : this.#renderMask(key)}
            ${this.#renderReveal(value !== undefined)}
          </div>
          ${this.#renderCopy()}
          <slot name="actions"></slot>
        </div>
        ${this.#renderNews(key, value)}
        ${key ? keyFacts(key, this.#messages, this.#localize.formats, this.#connection.policy.maxKeyAgeDays) : nothing}
      </div>
      ${this.#live.render()}`;
  }

  #renderMask(key: ApiKey | undefined) {
    if (!key) return html`<span class="mask" aria-hidden="true"><span class="dots"></span></span>`;
    return html`<span class="mask mono" role="img" aria-label=${this.#messages.maskedKey(key.hint)}>
      <span class="dots" aria-hidden="true">${'•'.repeat(48)}</span
      ><span class="hint" aria-hidden="true">${key.hint}</span>
    </span>`;
  }

  #renderReveal(isShown: boolean) {
    if (this.#isHiddenByPolicy || !this.#canBeSeen || (isShown && !this.#keyValue.canHide)) return nothing;
    const messages = this.#messages;
    const label = isShown ? messages.hideKey : messages.revealKey;
    return html`<button
      class="icon-button"
      part="icon-button"
      type="button"
      aria-label=${label}
      title=${label}
      ?disabled=${!this.#key}
      aria-busy=${this.#keyValue.busy.has('revealKey') ? 'true' : nothing}
      @click=${this.#toggle}
    >
      ${isShown ? eyeOffIcon() : eyeIcon()}
    </button>`;
  }

  #renderCopy() {
    if (!this.#canBeSeen) return nothing;
    const messages = this.#messages;
    const primary = this.#isWaitingToBeCopied ? 'primary' : '';
    return html`<button
      class="button copy ${primary}"
      part="button copy ${primary}"
      type="button"
      aria-label=${this.#copied.isCopied ? nothing : messages.copyKey}
      aria-busy=${this.#keyValue.busy.has('copy') ? 'true' : nothing}
      ?disabled=${!this.#key}
      @click=${() => this.#keyValue.copy()}
    >
      ${copyLabel(this.#copied.isCopied, messages)}
    </button>`;
  }

  #renderNews(key: ApiKey | undefined, value: string | undefined) {
    const messages = this.#messages;
    const { error, copyWasDenied, changed } = this.#keyValue;
    if (error) return notice({ kind: 'danger', role: 'alert', content: messages.revealFailed });
    if (changed) return notice({ kind: 'warning', role: 'alert', content: changed });
    if (copyWasDenied) return notice({ kind: 'warning', role: 'alert', content: messages.copyDenied });
    if (!key) return nothing;
    const { issued, isLate } = this.#regeneration;
    const isNewKey = issued?.key.id === key.id;
    if (isLate && isNewKey && isHeld(issued) && this.#canBeSeen && newKeyNews(this.#regeneration, messages)) {
      const onShow = this.#isHiddenByPolicy ? undefined : () => this.#showLate();
      return lateKeyNotice(this.#regeneration, messages, onShow);
    }
    if (this.#news === messages.keyExpiring) {
      const actions = keepLongerButton(messages, () => this.#regeneration.keepLonger());
      return notice({ kind: 'warning', content: messages.keyExpiring, actions });
    }
    if (isNewKey && !this.#canBeSeen) return keyNotHeldNotice(this.#regeneration, messages) ?? nothing;
    const type = this.channelType ?? this.#channel.current?.type;
    const claim = value === undefined ? undefined : this.#regeneration.foreignClaim(value, type);
    if (claim !== undefined) return notice({ kind: 'warning', content: messages.keyOfOtherChannel(claim) });
    const isNew = value !== undefined && this.#regeneration.valueOf(key.id) !== undefined;
    if (!isNew) return nothing;
    const isAlone = stopsAtOnce(this.#regeneration);
    return notice({ kind: 'success', content: isAlone ? messages.newKey : messages.newKeyReady });
  }

  /** The user wants to see the key that came late. */
  #showLate(): void {
    this.#regeneration.show();
    void this.updateComplete.then(() => this.focus());
  }

  #toggle(): void {
    if (this.#regeneration.isLate && this.#keyValue.value !== undefined) {
      this.#regeneration.show();
      return this.#live.announce(this.#messages.keyShown);
    }
    if (this.#keyValue.value === undefined) return void this.#keyValue.reveal();
    this.#keyValue.hide();
    this.#live.announce(this.#messages.keyHidden);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ba-api-key-field': BaApiKeyField;
  }
}
