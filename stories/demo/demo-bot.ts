import { html, LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import { type KnownKey, knownOf, rememberKeyOfBot } from './key-of-bot.js';

/** What became of the bot's last message. */
type Answer = 'accepted' | 'refused' | 'lost';

const words: Readonly<Record<Answer, string>> = {
  accepted: 'Its messages are accepted.',
  refused: 'Its messages are rejected: its key has stopped.',
  lost: 'No reply. It keeps trying.',
};

/** Fired when a key that the bot was given is accepted for the first time; its `detail` is the id of that key. */
export const botRecovered = 'demo-bot-recovered';

/** What a header can carry (RFC 9110, section 5.5); anything else is no key, and reaches no service. */
const sendable = /^[\x20-\x7e]+$/;

/**
 * A bot that sends a message every few seconds with the key it was given last. It keeps the key to itself: neither the page nor any
 * storage has it.
 */
export class DemoBot extends LitElement {
  /** The address of the service. */
  @property() base = '';

  /** How it is reached. */
  fetch: typeof fetch = (input, init) => fetch(input, init);

  /** Milliseconds between two messages. */
  @property({ type: Number }) interval = 3000;

  @state() private accepted = 0;
  @state() private refused = 0;
  @state() private answer: Answer | undefined;
  @state() private known: KnownKey | undefined;
  @state() private isPaused = false;

  #key: string | undefined;
  /** Whether the key was given to it, and has not been accepted yet. */
  #isNew = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The page's own styles hold for it. */
  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sendLater();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  #sendLater(): void {
    this.#timer = setTimeout(() => {
      void this.#send();
      this.#sendLater();
    }, this.interval);
  }

  /** Begins to send, with the key that the bot has had all along. */
  start(key: string, known = knownOf(key)): void {
    this.#key = key;
    this.known = known;
    rememberKeyOfBot(known);
    void this.#send();
  }

  /** Gives the bot another key: its next message, which it sends at once, carries it. */
  give(key: string): void {
    const given = key.trim();
    if (!given) return;
    if (given !== this.#key) {
      this.#isNew = true;
      this.answer = undefined; // What became of the last message says nothing of this key.
    }
    this.start(given);
  }

  async #send(): Promise<void> {
    const key = this.#key;
    if (key === undefined || this.isPaused) return;
    const answer = await this.#post(key);
    if (key !== this.#key) return; // It was given another one meanwhile.
    this.answer = answer;
    if (answer === 'refused') this.refused++;
    if (answer !== 'accepted') return;
    this.accepted++;
    if (this.#isNew) this.dispatchEvent(new CustomEvent(botRecovered, { bubbles: true, detail: this.known?.id }));
    this.#isNew = false;
  }

  async #post(key: string): Promise<Answer> {
    if (!sendable.test(key)) return 'refused';
    try {
      const response = await this.fetch(`${this.base}/messages`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify({ messages: [{ message: { text: 'Hello' } }] }),
      });
      if (response.status === 401) return 'refused';
      return response.ok ? 'accepted' : 'lost';
    } catch {
      return 'lost';
    }
  }

  #status(): string {
    const { answer, known } = this;
    if (answer === undefined) return this.#isNew ? 'It has sent nothing with this key yet.' : 'It is starting.';
    return answer === 'refused' && !known ? 'Its messages are rejected: this is no API key.' : words[answer];
  }

  protected override render() {
    const { answer, accepted, refused, known, isPaused } = this;
    return html`<section class="demo-card" aria-labelledby="demo-bot-title">
      <div class="demo-title">
        <h2 id="demo-bot-title">Your bot</h2>
        <button class="demo-link" type="button" @click=${() => (this.isPaused = !isPaused)}>
          ${isPaused ? 'Resume' : 'Pause'}
        </button>
      </div>
      <p class="demo-secondary">
        It sends a message to <b>Rasa</b> every few seconds, with
        ${known ? html`the key …${known.hint}` : 'what it was given'}.
      </p>
      <div class="demo-state">
        <p class="demo-answer ${answer ?? ''}" role="status">${this.#status()}</p>
        <dl class="demo-counts small">
          <div>
            <dt>Accepted</dt>
            <dd>${accepted}</dd>
          </div>
          <div class=${refused > 0 ? 'refused' : ''}>
            <dt>Rejected</dt>
            <dd>${refused}</dd>
          </div>
        </dl>
      </div>
      <form class="demo-give" @submit=${this.#onSubmit}>
        <label for="demo-key">Its new key</label>
        <input
          id="demo-key"
          type="password"
          autocomplete="off"
          spellcheck="false"
          placeholder="Paste it here"
          @paste=${this.#onPaste}
        />
        <button class="demo-button">Update bot</button>
      </form>
    </section>`;
  }

  readonly #onPaste = (event: ClipboardEvent): void => {
    event.preventDefault();
    this.give(event.clipboardData?.getData('text') ?? '');
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const input = (event.target as HTMLFormElement).querySelector('input')!;
    this.give(input.value);
    input.value = '';
  };
}
