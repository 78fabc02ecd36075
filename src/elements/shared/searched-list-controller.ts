import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { SearchController } from '../../controllers/search-controller.js';
import type { Item } from '../../data/kind.js';
import type { PagedList } from '../../data/paged-list.js';
import { KeptFocusController } from '../../ui/focus/kept-focus-controller.js';
import { LiveRegion } from '../../ui/live-region/live-region.js';

type Host = ReactiveControllerHost & HTMLElement & { query: string; readonly renderRoot: ParentNode };

export interface SearchedListOptions {
  readonly list: Pick<PagedList<Item>, 'error' | 'hasMore' | 'isLoading' | 'isReady' | 'items' | 'total'>;
  /** How many rows stand there. */
  readonly rows: () => number;
  /** Says how many there are. */
  readonly countText: (count: number) => string;
}

/** What the list of projects and that of channels share: their search, what is announced of it, and where the focus goes. */
export class SearchedListController implements ReactiveController {
  readonly search: SearchController;
  readonly live: LiveRegion;
  #announcedQuery: string | undefined;
  #shownRows = 0;

  constructor(
    private readonly host: Host,
    private readonly options: SearchedListOptions,
  ) {
    this.search = new SearchController(host, (query) => (host.query = query));
    this.live = new LiveRegion(host);
    new KeptFocusController(host, { next: (lost) => this.#focusAfter(lost) });
    host.addController(this);
  }

  /** There is nothing to search. */
  get isEmpty(): boolean {
    const { list, rows } = this.options;
    const isWhole = list.isReady && !list.isLoading && !list.hasMore && !list.error;
    return isWhole && rows() === 0 && this.host.query === '';
  }

  /** How many there are, once that is known. */
  get count(): string {
    const { list, rows, countText } = this.options;
    return list.isReady ? countText(Math.max(list.total ?? 0, rows())) : '';
  }

  /** The same for `aria-setsize`: -1 where nobody knows, also because more rows stand there than there should be. */
  get setSize(): number {
    const { list, rows } = this.options;
    const { total = -1, hasMore } = list;
    return hasMore && total < rows() ? -1 : Math.max(total, rows());
  }

  hostUpdated(): void {
    const { list, rows } = this.options;
    const { query } = this.host;
    if (!list.isLoading) this.#shownRows = rows();
    if (!list.isReady || list.isLoading || this.#announcedQuery === query) return;
    // The first answer is what the page shows anyway; a search's answer is news.
    if (this.#announcedQuery !== undefined) this.live.announce(this.count);
    this.#announcedQuery = query;
  }

  /** After the last *Show more* its first row; otherwise the search, where one was searching. */
  #focusAfter(lost: HTMLElement): HTMLElement | null {
    const { renderRoot } = this.host;
    if (lost.matches('.more')) return renderRoot.querySelector(`li[data-index="${this.#shownRows}"] button`);
    return lost.closest('.empty') ? renderRoot.querySelector('.search input') : null;
  }
}
