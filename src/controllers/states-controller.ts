import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Tells style sheets the state of an element: `ba-channel-list:state(loading)`.
 *
 * A browser that knows no such states, or only those with dashes, shows the element without them: they change nothing that
 * the element itself draws.
 *
 * @see https://html.spec.whatwg.org/multipage/custom-elements.html#custom-state-pseudo-class
 */
export class StatesController implements ReactiveController {
  readonly #states: CustomStateSet | undefined;

  /**
   * @param current the states by name, and which of them hold now; asked after every update.
   */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    private readonly current: () => Readonly<Record<string, boolean>>,
  ) {
    // Not there in older browsers, whatever the types say.
    this.#states = host.attachInternals().states;
    host.addController(this);
  }

  hostUpdated(): void {
    for (const [name, holds] of Object.entries(this.current())) this.#set(name, holds);
  }

  #set(name: string, holds: boolean): void {
    try {
      if (holds) this.#states?.add(name);
      else this.#states?.delete(name);
    } catch {
      // Chromium before 125 takes only names with dashes.
    }
  }
}
