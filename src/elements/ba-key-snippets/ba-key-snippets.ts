import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { SettingsApi } from '../../api/settings-api.js';
import { ConnectionController } from '../../controllers/connection-controller.js';
import { CopiedController } from '../../controllers/copied-controller.js';
import { LocalizeController } from '../../controllers/localize-controller.js';
import { ReadyController } from '../../controllers/ready-controller.js';
import { StatesController } from '../../controllers/states-controller.js';
import { channelResource } from '../../data/channels.js';
import { dispatch } from '../../events/dispatch.js';
import { BaErrorEvent } from '../../events/error-events.js';
import { enRotation } from '../../localization/en-rotation.js';
import type { Messages } from '../../localization/messages.js';
import type { ApiKey } from '../../model/api-key.js';
import type { Channel } from '../../model/channel.js';
import type { KeySnippets } from '../../model/key-snippet.js';
import { copyText } from '../../platform/clipboard.js';
import { KeyValueController } from '../../regeneration/key-value-controller.js';
import { RegenerationController } from '../../regeneration/regeneration-controller.js';
import { KeptFocusController } from '../../ui/focus/kept-focus-controller.js';
import { LiveRegion } from '../../ui/live-region/live-region.js';
import { notice } from '../../ui/notice/notice.js';
import { skeletonLine } from '../../ui/skeleton/skeleton.js';
import { tabsTemplate } from '../../ui/tabs/tabs.js';
import { channelIds } from '../shared/channel-ids.js';
import { copyLabel } from '../shared/copy-label.js';
import { finalizeElement } from '../shared/finalize-element.js';
import { channel } from '../shared/key-properties.js';
import { notConnected, unreadable } from '../shared/reading-states.js';
import { keySnippetsStyles } from './ba-key-snippets.styles.js';
import { insertKey } from './insert-key.js';
import { environmentId, keyPlaceholder } from './key-snippets.js';
import { type ReadSnippet, readSnippets, snippetsType } from './read-snippets.js';
import { snippetView } from './snippet-view.js';

/**
 * Where a channel's bot takes its API key: a file, a line of code or a command for each tab. The page shows a placeholder; the key
 * stands only in what is copied.
 *
 * @element ba-key-snippets
 * @fires {KeyCopiedEvent} ba-key-copied - The clipboard took the code with the key.
 * @fires {KeyRegeneratedEvent} ba-key-regenerated - The channel has a new key, and the element that the user confirmed in is gone.
 * @fires {KeyRegenerateFailedEvent} ba-key-regenerate-failed - The operation left no valid key, and the element that the user confirmed in is gone.
 * @fires {KeyOutcomeUnknownEvent} ba-key-outcome-unknown - The key may have been changed, and the element that the user confirmed in is gone.
 * @fires {PreviousKeyRestoredEvent} ba-previous-key-restored - The old key is the current one again, and the element that the user confirmed in is gone.
 * @fires {KeyFirstUsedEvent} ba-key-first-used - The service has accepted a first message with the current key.
 * @fires {PreviousKeyEndedEvent} ba-previous-key-ended - The previous key does not work any more.
 * @fires {BaErrorEvent} ba-error - The key could not be read, or the code not be copied.
 * @fires {ReadyEvent} ba-ready - Its first content, which is no placeholder, has been painted. Once.
 * @fires {AuthRequiredEvent} ba-auth-required - The key can be copied after a sign-in.
 * @csspart tabs - The list of tabs.
 * @csspart tab - One tab.
 * @csspart selected - The selected tab.
 * @csspart panel - What belongs to a tab.
 * @csspart code - The code.
 * @csspart button - *Copy*.
 * @csspart copy - The same.
 * @csspart notice - Why something could not be done.
 * @cssstate loading - The channel is being read.
 * @cssstate copied - Code was copied a moment ago.
 */
export class BaKeySnippets extends LitElement {
  static override readonly styles = keySnippetsStyles;
  static override readonly finalize = finalizeElement;

  /** The adapter; default: the provider's. */
  @property({ attribute: false }) api?: SettingsApi | undefined;

  /** The id of the channel's project. */
  @property({ attribute: 'project-id' }) projectId?: string | undefined;

  /** The id of the channel. */
  @property({ attribute: 'channel-id' }) channelId?: string | undefined;

  /** What is known of the channel already; it saves reading it. */
  @property({ attribute: false, type: channel }) channel?: Channel | undefined;

  /** What is shown instead of the library's own snippets; default: what the policy says. */
  @property({ attribute: false, type: snippetsType }) snippets?: KeySnippets | undefined;

  #selectedId = '';
  #read:
    | { readonly given: KeySnippets | undefined; readonly type: string; readonly snippets: readonly ReadSnippet[] }
    | undefined;
  /** Whether the clipboard refused the last copy of code without the key. */
  #copyWasDenied = false;
  /** Whether the last copy was of the key without the code around it. */
  #isKeyAlone = false;
  readonly #connection = new ConnectionController(this);
  readonly #localize = new LocalizeController(this, enRotation);
  readonly #live = new LiveRegion(this);
  readonly #copied = new CopiedController(this);
  readonly #ids = () => channelIds(this);
  readonly #channel = channelResource(this, {
    connection: this.#connection,
    localize: this.#localize,
    ids: this.#ids,
    initial: () => this.channel,
  });
  readonly #regeneration = new RegenerationController(this, { connection: this.#connection, ids: this.#ids });
  readonly #keyValue = new KeyValueController(this, {
    connection: this.#connection,
    regeneration: this.#regeneration,
    ids: this.#ids,
    keyId: () => this.#key?.id,
    input: () => null, // The page shows the key nowhere.
    focusInput: () => undefined,
    textOf: (value) => this.#textOf(value),
    failureText: (operation) => (operation === 'copy' ? this.#deniedText : this.#messages.revealFailed),
    changedText: (isShown) => (isShown ? this.#messages.confirmChanged : this.#messages.conflictTitle),
    onSuccess: () => this.#tellCopied(this.#isKeyAlone ? this.#messages.copied : this.#messages.snippetCopied),
  });

  constructor() {
    super();
    new KeptFocusController(this);
    new ReadyController(this, this.#connection, () => this.#channel.current ?? this.#channel.error);
    new StatesController(this, () => ({
      loading: this.#channel.current === undefined && this.#channel.error === undefined,
      copied: this.#copied.isCopied,
    }));
  }

  get #messages(): Messages {
    return this.#localize.messagesFor(this.#channel.current?.type);
  }

  get #key(): ApiKey | undefined {
    return this.#regeneration.newest(this.#channel.current?.apiKey);
  }

  /** Whether the key can be had now: the service shows it again, or it was made a moment ago. */
  get #hasValue(): boolean {
    const { reveals } = this.#regeneration;
    return reveals || (this.#key !== undefined && this.#regeneration.valueOf(this.#key.id) !== undefined);
  }

  /** A host's functions are called again only for another type of channel. */
  get #snippets(): readonly ReadSnippet[] {
    const given = this.snippets ?? this.#connection.policy.keySnippets;
    const type = this.#channel.current?.type ?? '';
    if (this.#read?.given !== given || this.#read?.type !== type)
      this.#read = { given, type, snippets: readSnippets(given, type) };
    return this.#read.snippets;
  }

  get #selected(): ReadSnippet | undefined {
    const snippets = this.#snippets;
    return snippets.find(({ id }) => id === this.#selectedId) ?? snippets[0];
  }

  get #deniedText(): string {
    return this.#messages.snippetDenied(keyPlaceholder);
  }

  protected override render() {
    const messages = this.#messages;
    if (this.#connection.isMissing) return notConnected(messages);
    return html`<div class="whole">${this.#renderContent(messages)}</div>
      ${this.#live.render()}`;
  }

  #renderContent(messages: Messages) {
    const { current, error } = this.#channel;
    if (!current && error) return unreadable(error, messages, () => this.#channel.refresh());
    if (!current)
      return html`<div aria-busy="true">
        <span class="visually-hidden" role="status">${messages.loading}</span>
        ${skeletonLine('medium')} ${skeletonLine('full')} ${skeletonLine('long', 'secondary')}
      </div>`;
    // A channel that was connected by a sign-in elsewhere has no key to put anywhere.
    if (!this.#key || !this.#selected) return nothing;
    return tabsTemplate({
      label: messages.keyPlaces,
      // A label such as ".env" keeps its own direction.
      tabs: this.#snippets.map(({ id, label }) => ({ id, label: `\u2068${label}\u2069` })),
      selected: this.#selected.id,
      panel: () => this.#renderPanel(messages),
      onSelect: (id) => this.#select(id),
    });
  }

  #renderPanel(messages: Messages) {
    const snippet = this.#selected!;
    return html`${snippetView(snippet, messages, this.#renderCopy(snippet, messages))} ${this.#renderNews(messages)}
    ${hasPlaceholder(snippet) ? html`<p class="secondary">${this.#hint(messages)}</p>` : nothing}`;
  }

  #hint({ snippetHint, snippetHintOnce }: Messages): string {
    return this.#hasValue ? snippetHint(keyPlaceholder) : snippetHintOnce(keyPlaceholder);
  }

  #renderCopy({ id, label }: ReadSnippet, messages: Messages) {
    const { isCopied } = this.#copied;
    const isEnvironment = id === environmentId;
    const words = isEnvironment ? { ...messages, copy: messages.copyAsEnv } : messages;
    const name = isEnvironment ? messages.copyAsEnv : messages.copySnippet(label);
    return html`<button
      class="button small copy"
      part="button copy"
      type="button"
      aria-label=${isCopied ? nothing : name}
      aria-busy=${this.#keyValue.busy.has('copy') ? 'true' : nothing}
      @click=${() => this.#copy()}
    >
      ${copyLabel(isCopied, words)}
    </button>`;
  }

  #renderNews(messages: Messages) {
    const { error, changed, copyWasDenied } = this.#keyValue;
    if (error) return notice({ kind: 'danger', role: 'alert', content: messages.revealFailed });
    if (changed) return notice({ kind: 'warning', role: 'alert', content: changed });
    const isDenied = copyWasDenied || this.#copyWasDenied;
    return isDenied ? notice({ kind: 'warning', role: 'alert', content: this.#deniedText }) : nothing;
  }

  #textOf(value: string): string {
    const text = insertKey(this.#selected?.code ?? keyPlaceholder, value);
    this.#isKeyAlone = text === value;
    return text;
  }

  #select(id: string): void {
    this.#selectedId = id;
    this.#copied.hide();
    this.requestUpdate();
  }

  #copy(): void {
    const snippet = this.#selected;
    if (!snippet) return;
    this.#copyWasDenied = false;
    if (this.#hasValue && hasPlaceholder(snippet)) void this.#keyValue.copy();
    else void this.#copyBare(snippet);
  }

  /** Copies code as it stands here: it has no place for the key, or the key cannot be had. */
  async #copyBare(snippet: ReadSnippet): Promise<void> {
    const messages = this.#messages;
    this.#copyWasDenied = !(await copyText(snippet.code, this));
    if (!this.#copyWasDenied)
      return this.#tellCopied(hasPlaceholder(snippet) ? messages.snippetCopiedBare(keyPlaceholder) : messages.copied);
    const detail = { code: 'unexpected', operation: 'copy', message: this.#deniedText } as const;
    dispatch(this, new BaErrorEvent(detail), this.#connection.api);
    this.requestUpdate();
  }

  #tellCopied(text: string): void {
    this.#copied.show();
    this.#live.announce(text);
  }
}

function hasPlaceholder({ code }: ReadSnippet): boolean {
  return code.includes(keyPlaceholder);
}

declare global {
  interface HTMLElementTagNameMap {
    'ba-key-snippets': BaKeySnippets;
  }
}
