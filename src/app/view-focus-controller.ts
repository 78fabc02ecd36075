import type { LitElement, ReactiveController, ReactiveControllerHost } from 'lit';
import { formatRoute, type Route } from '../model/route.js';
import { isRendered } from '../platform/css.js';
import { activeElementOf, focusedElement, hasFocusWithin } from '../ui/focus/focused-element.js';
import { scrollBoxOf } from './scroll-box.js';

export interface ViewFocusOptions {
  readonly route: () => Route | undefined;
  /** The region that the views stand in; it takes the focus where a view has no heading. */
  readonly main: () => HTMLElement | null;
  /** The view that is kept while others are shown, and comes back as it was. */
  readonly kept: () => LitElement | undefined;
}

/** Where somebody was in a view. */
interface Place {
  readonly top: number;
  readonly focused: HTMLElement | null | undefined;
}

/**
 * Leads the focus to the heading of a new view, where a screen reader begins to read. Within the settings of one project
 * it stays where the user works, unless what had it went away. Back in the projects by the browser's history, the user
 * finds the place where they left, and the focus on what led away.
 */
export class ViewFocusController implements ReactiveController {
  readonly #options: ViewFocusOptions;
  #view: string | undefined;
  #path: string | undefined;
  #hadFocus = false;
  /** The view is still being loaded: the focus waits in its place. */
  #isWaiting = false;
  #isReturning = false;
  #left: Place | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    options: ViewFocusOptions,
  ) {
    this.#options = options;
    host.addController(this);
  }

  /** The route that comes next is one of the browser's history. */
  returning(): void {
    this.#isReturning = true;
  }

  /** The route that comes next is where the application begins: a page that is being loaded keeps its focus. */
  beginning(): void {
    this.#view = this.#path = undefined;
  }

  hostUpdate(): void {
    const { main, kept, route } = this.#options;
    this.#hadFocus = hasFocusWithin(main());
    const leaves = kept();
    if (!leaves?.isConnected || viewOf(route()) === this.#view) return;
    const focused = activeElementOf(leaves.renderRoot as ShadowRoot);
    this.#left = { top: scrollBoxOf(leaves).scrollTop, focused };
  }

  hostUpdated(): void {
    const route = this.#options.route();
    if (!route) return;
    const view = viewOf(route);
    const path = formatRoute(route);
    const [isFirst, isAnother, hasMoved] = [this.#view === undefined, this.#view !== view, this.#path !== path];
    const returns = this.#isReturning;
    this.#view = view;
    this.#path = path;
    if (this.#isWaiting && focusedElement(this.host) === this.#options.main()) void this.#focusHeading();
    if (isFirst || !hasMoved) return;
    this.#isReturning = false;
    if (isAnother && returns && route.view === 'projects' && this.#left) this.#comeBack(this.#left);
    else if (isAnother) void this.#focusHeading();
    // By then the elements below have rendered, each a microtask after the one above it.
    else if (this.#hadFocus) setTimeout(() => focusedElement(this.host) ?? void this.#focusHeading());
  }

  #comeBack({ top, focused }: Place): void {
    const kept = this.#options.kept();
    if (!kept) return;
    scrollBoxOf(kept).scrollTop = top;
    focused?.focus({ preventScroll: true });
    if (!hasFocusWithin(kept)) kept.focus({ preventScroll: true });
  }

  async #focusHeading(): Promise<void> {
    const main = this.#options.main();
    const element = main?.querySelector<LitElement>('ba-project-grid, ba-project-settings');
    await element?.updateComplete;
    const heading = element ?? main?.querySelector<HTMLElement>('h1');
    // One of ours that a host's own stands in for is not shown, and WebKit would lead the focus there.
    if (heading && isRendered(heading)) heading.focus();
    if (!hasFocusWithin(main)) main?.focus();
    this.#isWaiting = focusedElement(this.host) === main;
  }
}

function viewOf(route: Route | undefined): string | undefined {
  return route && (route.view === 'projects' ? route.view : `${route.view} ${route.projectId}`);
}
