import { isComposed, takeKey } from '../../platform/keyboard.js';

export interface TabsOptions {
  /** Told when a person chose another tab; the host then selects it. */
  readonly onSelect: (tabId: string) => void;
}

/**
 * The keyboard of a tab list that selects what gets focus: arrows follow the writing direction and wrap, Home and End go to the ends.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export class TabsController {
  constructor(
    private readonly host: { readonly renderRoot: ParentNode },
    private readonly options: TabsOptions,
  ) {}

  /** Used by `tabsTemplate()`. */
  readonly onClick = (event: Event): void => {
    const tab = (event.target as Element).closest<HTMLElement>('[role=tab]');
    if (tab) this.#choose(tab);
  };

  /** Used by `tabsTemplate()`. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || isComposed(event)) return;
    const tabs = this.#tabs();
    const current = tabs.indexOf((event.target as Element).closest<HTMLElement>('[role=tab]')!);
    if (current < 0) return;
    const forward = getComputedStyle(this.#list!).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const targets: Record<string, number> = {
      [forward]: current + 1,
      [backward]: current - 1 + tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    takeKey(event);
    this.#choose(tabs[target % tabs.length]!);
  };

  get #list(): HTMLElement | null {
    return this.host.renderRoot.querySelector('[role=tablist]');
  }

  #tabs(): HTMLElement[] {
    return [...(this.#list?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])];
  }

  #choose(tab: HTMLElement): void {
    tab.focus();
    const tabId = tab.dataset['tab'];
    if (tabId !== undefined && tab.getAttribute('aria-selected') !== 'true') this.options.onSelect(tabId);
  }
}
