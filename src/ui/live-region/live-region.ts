import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** How long a message stands, in milliseconds: long enough to be read out, short enough not to be found later by browsing. */
const standingTime = 7000;

/**
 * Tells assistive technology politely what changed, without moving focus. The region has to stand in the page before its
 * text does: put `render()` into the host's template, always.
 *
 * @see https://www.w3.org/TR/wai-aria-1.2/#status
 */
export class LiveRegion implements ReactiveController {
  #text = '';
  #clearing: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Says a sentence once; the same sentence while it still stands is the same news and is not repeated. */
  announce(text: string): void {
    // After the update that is under way: the region must stand in the page before its text does.
    void this.host.updateComplete.then(() => this.#show(text));
  }

  render(): TemplateResult {
    return html`<div class="visually-hidden" role="status">${this.#text}</div>`;
  }

  hostDisconnected(): void {
    clearTimeout(this.#clearing);
    this.#text = '';
  }

  #show(text: string): void {
    clearTimeout(this.#clearing);
    this.#clearing = setTimeout(() => this.#change(''), standingTime);
    this.#change(text);
  }

  #change(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    this.host.requestUpdate();
  }
}
