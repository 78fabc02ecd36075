import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type CustomStates, customStatesOf } from '../platform/custom-states.js';

/**
 * Tells style sheets the state of an element: `ba-channel-list:state(loading)`.
 *
 * A browser that knows no such states, or only those with dashes, shows the element without them: they change nothing that
 * the element itself draws.
 *
 * @see https://html.spec.whatwg.org/multipage/custom-elements.html#custom-state-pseudo-class
 */
export class StatesController implements ReactiveController {
  #states: CustomStates | undefined;

  /**
   * @param current the states by name, and which of them hold now; asked after every update.
   */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly current: () => Readonly<Record<string, boolean>>,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    this.#states ??= customStatesOf(this.host);
    for (const [name, holds] of Object.entries(this.current())) this.#states.set(name, holds);
  }
}
