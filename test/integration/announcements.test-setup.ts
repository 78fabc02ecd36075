/** What assistive technology reads out by itself, in its order: polite and urgent regions, through every shadow root. */
export class Announcements {
  readonly heard: string[] = [];
  readonly #root: HTMLElement;
  readonly #texts = new WeakMap<Element, string>();
  readonly #observed = new WeakSet<Node>();
  readonly #observer = new MutationObserver(() => this.#look());

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#look();
    this.heard.length = 0; // What a page shows at first is no news.
  }

  /** What was heard since this was asked last. */
  take(): readonly string[] {
    this.#look();
    return this.heard.splice(0);
  }

  stop(): void {
    this.#observer.disconnect();
  }

  #look(): void {
    for (const region of this.#regions(this.#root)) {
      const text = (region.textContent ?? '').replace(/\s+/g, ' ').trim();
      const before = this.#texts.get(region);
      this.#texts.set(region, text);
      if (text === '' || text === before || !isPerceived(region)) continue;
      // A polite region that comes with its text is new to assistive technology, which reads out what changes later.
      if (before !== undefined || region.role === 'alert') this.heard.push(text);
    }
  }

  *#regions(root: Element | ShadowRoot): Generator<Element> {
    if (!this.#observed.has(root) && (root instanceof ShadowRoot || root === this.#root)) {
      this.#observed.add(root);
      this.#observer.observe(root, { childList: true, subtree: true, characterData: true });
    }
    if (root instanceof Element && root.matches('[role=status], [role=alert], [aria-live]')) yield root;
    if (root instanceof Element && root.shadowRoot) yield* this.#regions(root.shadowRoot);
    for (const child of root.children) yield* this.#regions(child);
  }
}

/** While a modal is open, the rest of the page is inert: what changes there is not read out. */
function isPerceived(region: Element): boolean {
  if (!region.checkVisibility()) return false;
  const modal = deepModal(document.body);
  return !modal || modal.contains(region);
}

function deepModal(root: Element | ShadowRoot): Element | undefined {
  for (const child of root.children) {
    if (child.matches('dialog:modal')) return child;
    const found = (child.shadowRoot && deepModal(child.shadowRoot)) ?? deepModal(child);
    if (found) return found;
  }
  return undefined;
}
