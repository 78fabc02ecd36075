import { focusedElement, nameOf } from '../support/deep-query.js';

/** How long a page is deaf after a modal has closed, in milliseconds: Firefox loses a region that changes before. */
const deafTime = 300;

/** How often the page is looked at though nothing in it has changed, in milliseconds: the focus may have. */
const lookTime = 50;

const listening = new Set<Announcements>();

/** Whoever still listens stops: what a page says when its test is over is not read out. */
export function stopListening(): void {
  for (const announcements of listening) announcements.stop();
}

afterEach(stopListening);

/**
 * What assistive technology reads out by itself, in its order: polite and urgent regions, through every shadow root; and, if it is
 * asked for, what comes to have the focus, as `[name]`. To focus what has the focus already is silent, whatever its name is by now.
 */
export class Announcements {
  readonly heard: string[] = [];
  readonly #focus: boolean;
  #focused: Element | null;
  readonly #root: HTMLElement;
  readonly #texts = new WeakMap<Element, string>();
  readonly #observed = new WeakSet<Node>();
  readonly #observer = new MutationObserver(() => this.#look());
  readonly #interval = setInterval(() => this.#look(), lookTime);
  #modalSeenAt = -Infinity;

  constructor(root: HTMLElement, { focus = false } = {}) {
    this.#root = root;
    this.#focus = focus;
    this.#focused = focusedElement();
    this.#look();
    this.heard.length = 0; // What a page shows at first is no news.
    listening.add(this);
  }

  /** What was heard since this was asked last. */
  take(): readonly string[] {
    this.#look();
    return this.heard.splice(0);
  }

  /** No event of the focus leaves a shadow root that it stays in. */
  #lookForFocus(): void {
    const element = focusedElement();
    if (element && element !== this.#focused) this.heard.push(`[${nameOf(element)}]`);
    this.#focused = element;
  }

  stop(): void {
    this.#observer.disconnect();
    clearInterval(this.#interval);
    listening.delete(this);
  }

  #noteModal(): Element | undefined {
    const modal = deepModal(document.body);
    if (modal) this.#modalSeenAt = Date.now();
    return modal;
  }

  /** While a modal is open, the rest of the page is inert, and for a moment longer: what changes there is not read out. */
  #isPerceived(region: Element): boolean {
    if (!region.checkVisibility()) return false;
    const modal = this.#noteModal();
    return modal ? modal.contains(region) : Date.now() - this.#modalSeenAt > deafTime;
  }

  #look(): void {
    this.#noteModal();
    if (this.#focus) this.#lookForFocus();
    for (const region of this.#regions(this.#root)) {
      const text = (region.textContent ?? '').replace(/\s+/g, ' ').trim();
      const before = this.#texts.get(region);
      this.#texts.set(region, text);
      if (text === '' || text === before || !this.#isPerceived(region)) continue;
      // A polite region that comes with its text is new to assistive technology, which reads out what changes later.
      if (before !== undefined || region.role === 'alert') this.heard.push(text);
    }
  }

  *#regions(root: Element | ShadowRoot): Generator<Element> {
    if (!this.#observed.has(root) && (root instanceof ShadowRoot || root === this.#root)) {
      this.#observed.add(root);
      this.#observer.observe(root, { childList: true, subtree: true, characterData: true });
    }
    if (root instanceof Element && root.matches('[role=alert], [aria-live]')) yield root;
    if (root instanceof Element && root.shadowRoot) yield* this.#regions(root.shadowRoot);
    for (const child of root.children) yield* this.#regions(child);
  }
}

function deepModal(root: Element | ShadowRoot): Element | undefined {
  for (const child of root.children) {
    if (child.matches('dialog:modal')) return child;
    const found = (child.shadowRoot && deepModal(child.shadowRoot)) ?? deepModal(child);
    if (found) return found;
  }
  return undefined;
}
