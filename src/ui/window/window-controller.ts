import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Piece, piecesBetween, type RowHeights } from './visible-rows.js';

export interface WindowOptions {
  readonly count: () => number;
  /** The list that the host renders, once it does. Its children that are rows have `data-index`. */
  readonly list: () => HTMLElement | null;
  /** The row that may have another height than the rest, and stands wherever it is. */
  readonly openIndex: () => number | undefined;
  /** Called when the end of the rows comes near. */
  readonly onNearEnd: () => void;
}

/** Up to so many rows, all are drawn: the browser finds and prints them. */
const threshold = 300;
/** How much is drawn beyond what is seen, on either side, in pixels. */
const margin = 300;

/**
 * Draws of a long list only the rows that are seen, those that are near, the open one, and the one with the focus. The
 * page may scroll, or any box around the list, also in other shadow trees. A list of a few hundred rows is drawn whole.
 */
export class WindowController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: WindowOptions;
  readonly #resizes: ResizeObserver;
  #roots: readonly EventTarget[] = [];
  #height = 61;
  #openHeight: number | undefined;
  #seen: readonly [from: number, to: number] = [0, 1000];
  #focused: number | undefined;
  #isPrinting = false;
  #drawn = '';

  constructor(host: ReactiveControllerHost & HTMLElement, options: WindowOptions) {
    this.#host = host;
    this.#options = options;
    this.#resizes = new ResizeObserver(() => this.#look());
    host.addController(this);
  }

  /** Whether rows are left out. */
  get isWindowed(): boolean {
    return this.#options.count() > threshold && !this.#isPrinting;
  }

  /** What is to be drawn, from top to bottom. */
  get pieces(): readonly Piece[] {
    const count = this.#options.count();
    if (!this.isWindowed) return Array.from({ length: count }, (_, index) => ({ index }));
    const [from, to] = this.#seen;
    const kept = [this.#options.openIndex(), this.#focused].filter((index) => index !== undefined);
    return piecesBetween(this.#rows(), from - margin, to + margin, kept);
  }

  hostConnected(): void {
    const roots: EventTarget[] = [window];
    // A scroll event stays in the tree of its box: every tree around the list is listened to.
    for (let root = this.#host.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
      roots.push(root);
    }
    this.#roots = roots;
    for (const root of roots) root.addEventListener('scroll', this.#look, { capture: true, passive: true });
    addEventListener('resize', this.#look);
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrint);
    this.#resizes.observe(this.#host);
  }

  hostDisconnected(): void {
    for (const root of this.#roots) root.removeEventListener('scroll', this.#look, { capture: true });
    removeEventListener('resize', this.#look);
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrint);
    this.#resizes.disconnect();
  }

  hostUpdated(): void {
    const list = this.#options.list();
    if (!list) return;
    this.#measure(list);
    this.#look();
  }

  /** Listens on the list: a row that has the focus stays, however far it is scrolled away. */
  readonly onFocusIn = ({ target }: Event): void => {
    this.#focused = indexOf(target);
  };

  readonly onFocusOut = (): void => {
    this.#focused = undefined;
  };

  #rows(): RowHeights {
    const [open, its] = [this.#options.openIndex(), this.#openHeight];
    const others = open === undefined || its === undefined ? [] : ([[open, its]] as const);
    return { count: this.#options.count(), height: this.#height, others: new Map(others) };
  }

  #measure(list: HTMLElement): void {
    if (!this.isWindowed) return;
    const open = this.#options.openIndex();
    this.#openHeight = undefined;
    for (const row of list.children) {
      const index = indexOf(row);
      if (index === undefined) continue;
      const { height } = row.getBoundingClientRect();
      if (index === open) this.#openHeight = height;
      else if (height > 0 && index > 0) this.#height = height; // The first row has no line above it.
    }
  }

  /** Looks which rows are in sight, and draws anew only if they are others. */
  readonly #look = (): void => {
    const list = this.#options.list();
    if (!list?.isConnected) return;
    const { top, height } = list.getBoundingClientRect();
    this.#seen = [-top, innerHeight - top];
    if (height > 0 && top + height < 2 * innerHeight) this.#options.onNearEnd();
    if (!this.isWindowed) return;
    const drawn = this.pieces.map((piece) => ('index' in piece ? piece.index : -1)).join();
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.#host.requestUpdate();
  };

  readonly #onPrint = ({ type }: Event): void => {
    this.#isPrinting = type === 'beforeprint';
    this.#host.requestUpdate();
  };
}

function indexOf(node: EventTarget | null): number | undefined {
  const row = node instanceof Element ? node.closest('[data-index]') : null;
  return row ? Number(row.getAttribute('data-index')) : undefined;
}
