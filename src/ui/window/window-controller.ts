import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { watchSize } from '../../platform/observers.js';
import { type Piece, piecesBetween, rowAt, type RowHeights } from './visible-rows.js';
import { treesAround } from '../../platform/composed-tree.js';
import { viewOf } from '../../platform/realm.js';
import { activeElementOf } from '../focus/focused-element.js';

export interface WindowOptions {
  /** How many items are loaded. */
  readonly count: () => number;
  /** The list that the host renders, once it does: a block or a grid. Its children that are items have `data-index`. */
  readonly list: () => HTMLElement | null;
  /** The item that may have another height than the rest, and stands wherever it is. */
  readonly openIndex?: () => number | undefined;
  /** Called when the end of the items comes near: because the user scrolled, or because there are few of them. */
  readonly onNearEnd: (isScrolled: boolean) => void;
}

/** An element of Lit's. */
type WindowHost = ReactiveControllerHost & HTMLElement & { readonly isUpdatePending: boolean };

/** Up to so many items, all are drawn: the browser finds and prints them. */
const threshold = 300;
/** How much is drawn beyond what is seen, on either side, in pixels. */
const margin = 300;
/** How near what is not drawn may come before it is. */
const slack = 100;

/**
 * Draws of a long list only the rows that are seen, those that are near, the open one, and the one with the focus. A row
 * is an item, or as many as stand beside each other in a grid. The page may scroll, or any box around the list, also in
 * other shadow trees. A list of a few hundred items is drawn whole.
 */
export class WindowController implements ReactiveController {
  readonly #host: WindowHost;
  readonly #options: WindowOptions;
  #stopWatching: (() => void) | undefined;
  /** The window that the host stands in. */
  #view: Window | undefined;
  #trees: readonly Node[] = [];
  /** Before anything can be measured: a row of channels in the default theme. */
  #layout = { columns: 1, gap: 0, height: 67 };
  #openHeight: number | undefined;
  #seen: readonly [from: number, to: number] = [0, 0];
  /** The rows that are drawn, but for the kept ones. */
  #drawn: readonly [first: number, last: number] = [0, -1];
  #measuredAs = '';
  #frame: number | undefined;
  #isPrinting = false;

  constructor(host: WindowHost, options: WindowOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Whether items are left out. */
  get isWindowed(): boolean {
    return this.#options.count() > threshold && !this.#isPrinting;
  }

  /** What is to be drawn, from the first to the last. */
  get pieces(): readonly Piece[] {
    const count = this.#options.count();
    if (!this.isWindowed) return Array.from({ length: count }, (_, index) => ({ index }));
    const { columns, gap } = this.#layout;
    const rows = this.#rows();
    const [from, to] = this.#seen;
    this.#drawn = [rowAt(rows, from - margin), rowAt(rows, to + margin)];
    const kept = [this.#options.openIndex?.(), this.#focusedIndex].filter((index) => index !== undefined);
    const keptRows = kept.map((index) => Math.floor(index / columns));
    return piecesBetween(rows, this.#drawn, keptRows).flatMap((piece): Piece[] => {
      if ('room' in piece) return [{ room: piece.room - gap }];
      const first = piece.index * columns;
      return Array.from({ length: Math.min(columns, count - first) }, (_, column) => ({ index: first + column }));
    });
  }

  hostConnected(): void {
    const view = viewOf(this.#host);
    this.#view = view;
    this.#seen = [0, view.innerHeight];
    // A scroll event stays in the tree of its box: every tree around the list is listened to.
    this.#trees = treesAround(this.#host);
    for (const tree of this.#trees) tree.addEventListener('scroll', this.#look, { capture: true, passive: true });
    view.addEventListener('resize', this.#look);
    view.addEventListener('beforeprint', this.#onPrint);
    view.addEventListener('afterprint', this.#onPrint);
    // In a frame: what is drawn now would be a resize in the middle of telling of one, and an error of the page.
    this.#stopWatching = watchSize(this.#host, () => this.hostUpdated());
  }

  hostDisconnected(): void {
    for (const tree of this.#trees) tree.removeEventListener('scroll', this.#look, { capture: true });
    this.#view?.removeEventListener('resize', this.#look);
    this.#view?.removeEventListener('beforeprint', this.#onPrint);
    this.#view?.removeEventListener('afterprint', this.#onPrint);
    this.#stopWatching?.();
  }

  /** The list is never lower than its rows: WebKit, while it lays out others, would scroll to what it has so far. */
  hostUpdate(): void {
    const { count, height } = this.#rows();
    const least = this.isWindowed ? `${(count - 1) * height}px` : '';
    this.#options.list()?.style.setProperty('min-block-size', least);
  }

  hostUpdated(): void {
    // With the frame's own layout, before it is drawn: what is missing then comes into the same frame.
    if (this.#frame === undefined) this.#frame = this.#view!.requestAnimationFrame(this.#look);
  }

  /** A row that has the focus stays, however far it is scrolled away. */
  get #focusedIndex(): number | undefined {
    const root = this.#options.list()?.getRootNode() as ShadowRoot | undefined;
    return indexOf(activeElementOf(root)?.closest('[data-index]'));
  }

  #rows(): RowHeights {
    const { columns, height } = this.#layout;
    const [index, openHeight] = [this.#options.openIndex?.(), this.#openHeight];
    const open = index === undefined || openHeight === undefined ? undefined : { index, height: openHeight };
    return { count: Math.ceil(this.#options.count() / columns), height, open };
  }

  /** Looks which rows are in sight, and draws anew only if one of them is not there. */
  readonly #look = (cause?: Event | number): void => {
    this.#frame = undefined;
    const list = this.#options.list();
    if (this.#options.count() === 0 || !list?.isConnected || this.#host.isUpdatePending) return; // After an update it looks anyway.
    const { top, height } = list.getBoundingClientRect();
    if (height === 0) return; // Nobody sees it.
    // A frame may be as tall as what it holds: no screen is, and the rest is asked for by hand.
    const { innerHeight, screen } = this.#view!;
    const near = 2 * Math.min(innerHeight, 2 * screen.height);
    if (top + height < near) this.#options.onNearEnd(cause instanceof Event && cause.type === 'scroll');
    // Rows are counted in the list's own pixels: a page may zoom or scale it. Its height has no fractions.
    const scale = Math.abs(height - list.offsetHeight) < 1 ? 1 : height / list.offsetHeight;
    this.#seen = [-top / scale, (innerHeight - top) / scale];
    const isAnother = this.#measure(list, scale);
    if (!this.isWindowed) return;
    const rows = this.#rows();
    const [from, to] = this.#seen;
    const isThere = this.#drawn[0] <= rowAt(rows, from - slack) && rowAt(rows, to + slack) <= this.#drawn[1];
    if (isAnother || !isThere) this.#host.requestUpdate();
  };

  /**
   * Measures a row, and says whether rows are otherwise than before. One height stands for all until the list has another
   * width or another font: taken anew from whatever row is in sight, it would move the rest with every scroll.
   */
  #measure(list: HTMLElement, scale: number): boolean {
    const open = this.#options.openIndex?.();
    const items = [...list.children].filter((child) => child.hasAttribute('data-index'));
    const opened = items.find((item) => indexOf(item) === open);
    const heightOf = (item: Element): number => item.getBoundingClientRect().height / scale;
    this.#openHeight = opened && heightOf(opened);
    const { fontSize, gridTemplateColumns, rowGap } = getComputedStyle(list);
    const columns = gridTemplateColumns === 'none' ? 1 : gridTemplateColumns.split(' ').length;
    const usual = items.find((item) => item !== opened && indexOf(item)! >= columns); // The first row has no line above it.
    const as = `${list.clientWidth} ${columns} ${fontSize}`;
    if (!usual || as === this.#measuredAs) return false;
    const gap = parseFloat(rowGap) || 0;
    const before = this.#layout;
    this.#layout = { columns, gap, height: heightOf(usual) + gap };
    this.#measuredAs = as;
    return before.columns !== columns || before.height !== this.#layout.height;
  }

  readonly #onPrint = ({ type }: Event): void => {
    this.#isPrinting = type === 'beforeprint';
    this.#host.requestUpdate();
  };
}

function indexOf(item: Element | null | undefined): number | undefined {
  return item ? Number(item.getAttribute('data-index')) : undefined;
}
