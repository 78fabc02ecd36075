import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** How long a message stands, in milliseconds: long enough to be read out, short enough not to be found later by browsing. */
const standingTime = 7000;

/** How long the next message waits, in milliseconds: two that change the page at once would be read as one. */
const distance = 150;

/**
 * Tells assistive technology politely what changed, without moving focus: every message once, in their order, also one
 * that says the same again because the same happened again. The region has to stand in the page before its text does: put
 * `render()` into the host's template, always.
 *
 * @see https://www.w3.org/TR/wai-aria-1.2/#status
 */
export class LiveRegion implements ReactiveController {
  #text = '';
  #news: string | undefined;
  #waiting: string[] = [];
  #isResting = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Says a sentence. */
  announce(text: string): void {
    this.#waiting.push(text);
    // After the update that is under way: the region must stand in the page before its text does.
    void this.host.updateComplete.then(() => this.#next());
  }

  /**
   * Says what is so now, unless it was so before.
   *
   * @param isNews tells from what was so before whether this need be said.
   */
  tell(news: string | undefined, isNews = (_before: string | undefined) => true): void {
    if (news !== undefined && news !== this.#news && isNews(this.#news)) this.announce(news);
    this.#news = news;
  }

  /** Takes back what stands there, and what waits: it is no longer so. */
  clear(): void {
    this.#waiting = [];
    if (this.#text !== '') this.#change('');
  }

  render(): TemplateResult {
    return html`<div class="visually-hidden" role="status">${this.#text}</div>`;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#isResting = false;
    this.#waiting = [];
    this.#text = '';
  }

  #next(): void {
    const [next] = this.#waiting;
    if (next === undefined || this.#isResting) return;
    // The same words in the same place are no change: for a moment they go.
    const isAgain = next === this.#text;
    if (!isAgain) this.#waiting.shift();
    this.#change(isAgain ? '' : next);
    this.#isResting = true;
    this.#later(distance, () => {
      this.#isResting = false;
      this.#later(standingTime, () => this.#change(''));
      this.#next();
    });
  }

  #later(milliseconds: number, what: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(what, milliseconds);
  }

  #change(text: string): void {
    this.#text = text;
    this.host.requestUpdate();
  }
}
