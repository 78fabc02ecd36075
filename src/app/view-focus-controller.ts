import type { LitElement, ReactiveController, ReactiveControllerHost } from 'lit';
import { formatRoute, type Route } from '../model/route.js';
import { focusedElement } from '../ui/focus/focused-element.js';

export interface ViewFocusOptions {
  readonly route: () => Route | undefined;
  /** The region that the views stand in; it takes the focus where a view has no heading. */
  readonly main: () => HTMLElement | null;
}

/**
 * Leads the focus to the heading of a new view, where a screen reader begins to read. Within the settings of one project
 * it stays where the user works, unless what had it went away.
 */
export class ViewFocusController implements ReactiveController {
  readonly #options: ViewFocusOptions;
  #view: string | undefined;
  #path: string | undefined;
  #hadFocus = false;
  /** The view is still being loaded: the focus waits in its place. */
  #isWaiting = false;

  constructor(host: ReactiveControllerHost, options: ViewFocusOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#hadFocus = this.#options.main()?.matches(':focus-within') ?? false;
  }

  hostUpdated(): void {
    const route = this.#options.route();
    if (!route) return;
    const view = route.view === 'projects' ? route.view : `${route.view} ${route.projectId}`;
    const path = formatRoute(route);
    const [isFirst, isAnother, hasMoved] = [this.#view === undefined, this.#view !== view, this.#path !== path];
    this.#view = view;
    this.#path = path;
    if (this.#isWaiting && this.#options.main()?.matches(':focus')) void this.#focusHeading();
    if (isFirst || !hasMoved) return; // A page that is being loaded keeps its focus.
    if (isAnother) void this.#focusHeading();
    // By then the elements below have rendered, each a microtask after the one above it.
    else if (this.#hadFocus) setTimeout(() => focusedElement() ?? void this.#focusHeading());
  }

  async #focusHeading(): Promise<void> {
    const main = this.#options.main();
    const element = main?.querySelector<LitElement>('ba-project-grid, ba-project-settings');
    await element?.updateComplete;
    (element ?? main?.querySelector<HTMLElement>('h1'))?.focus();
    if (!main?.matches(':focus-within')) main?.focus();
    this.#isWaiting = main?.matches(':focus') ?? false;
  }
}
