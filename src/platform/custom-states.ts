import { attempt } from './attempt.js';

/** The custom states of one element. */
export interface CustomStates {
  /** Makes a state hold or not. Does nothing where the browser cannot. */
  set(name: string, holds: boolean): void;
}

/**
 * The custom states that style sheets match by `:state()`. Where element internals or custom states are missing, or something
 * else has attached the internals before, the element has none. Call it once for an element.
 *
 * @see https://html.spec.whatwg.org/multipage/custom-elements.html#custom-state-pseudo-class
 */
export function customStatesOf(element: HTMLElement): CustomStates {
  // Without them, the element looks as ever; a host's style for a state does not apply.
  const states = attempt(() => element.attachInternals().states);
  return {
    set(name, holds) {
      attempt(() => states?.[holds ? 'add' : 'delete'](name)); // Chromium before 125 takes only names with dashes.
    },
  };
}
