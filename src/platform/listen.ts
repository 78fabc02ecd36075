import { attempt } from './attempt.js';

/**
 * Whether there is a page still. A test runner takes away the one of its tests while timers and answers are on their way, and the next of
 * them finds none of its globals.
 */
export function hasPage(): boolean {
  return typeof document !== 'undefined';
}

/**
 * Listens to the window. Where it is gone, or goes in the meantime: does nothing.
 *
 * @returns a function that stops listening.
 */
export function onWindow<Type extends keyof WindowEventMap>(
  type: Type,
  listener: (event: WindowEventMap[Type]) => void,
): () => void {
  attempt(() => addEventListener(type, listener));
  return () => attempt(() => removeEventListener(type, listener));
}
