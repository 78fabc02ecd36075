import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { isHeard } from '../dialog/heard.js';

/** How long a message stands, in milliseconds: long enough to be read out, short enough not to be found later by browsing. */
const standingTime = 7000;

/** How long the next message waits, in milliseconds: two that change the page at once would be read as one. */
const distance = 150;

/** How long a message waits, in milliseconds, until it is tried again where nothing would be heard. */
const patience = 200;

const regions = new Set<LiveRegion>();

/**
 * Tells assistive technology politely what changed, without moving focus: every message once, in their order, also one
 * that says the same again because the same happened again. A message waits until it can be heard: not behind a modal, nor in the
 * moment that one closes; where its region is removed before, another region of the page says it.
 * The region has to stand in the page before its text does: put `render()` into the host's template, always. It has no role: an
 * empty `status` would be a stop for whoever reads the page line by line.
 *
 * @see https://www.w3.org/TR/wai-aria-1.2/#aria-live
 */
export class LiveRegion implements ReactiveController {
  #text = '';
  #news: string | undefined;
  #waiting: string[] = [];
  #isResting = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #region: Element | null = null;

  constructor(private readonly host: ReactiveControllerHost & { readonly renderRoot: ParentNode }) {
    host.addController(this);
  }

  /** Says a sentence; nothing where it is empty. */
  announce(text: string): void {
    if (text === '') return;
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
    return html`<div class="visually-hidden" aria-live="polite">${this.#text}</div>`;
  }

  hostConnected(): void {
    this.hostUpdated(); // It may be back with what it rendered before.
  }

  hostUpdated(): void {
    const region = this.host.renderRoot?.querySelector('[aria-live]');
    this.#follow(region?.isConnected ? region : null); // The last update may come after the host was removed.
  }

  hostDisconnected(): void {
    this.#follow(null);
  }

  #follow(region: Element | null): void {
    if (region === this.#region) return;
    this.#region = region;
    if (region) {
      regions.add(this);
      if (region.textContent !== this.#text) this.#change(this.#text); // It was taken out with what it said.
      return void this.host.updateComplete.then(() => this.#next());
    }
    regions.delete(this);
    if (this.#isResting && this.#text !== '') this.#waiting.unshift(this.#text); // Nobody has heard it yet.
    this.#isResting = false;
    this.#text = '';
    // One that is moved in the page is back by then.
    this.#later(patience, () => this.#handOver());
  }

  #handOver(): void {
    const [other] = regions;
    for (const text of this.#waiting.splice(0)) other?.announce(text);
  }

  #next(): void {
    const [next] = this.#waiting;
    if (next === undefined || this.#isResting) return;
    if (!this.#region) return this.#later(patience, () => this.#handOver());
    if (!isHeard(this.#region)) return this.#later(patience, () => this.#next());
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
