import { viewOf } from './realm.js';

/** What writes a text in a field, alone and with Ctrl or ⌘. Escape, Tab, page and function keys do not. */
const typing = /^(.|Dead|Enter|Backspace|Delete|Home|End|Arrow\w+)$/u;
const editing = /^[acvxyz]$/i;

/** The keys that were taken and not yet let go, by their place on the keyboard. */
const taken = new Set<string>();

/**
 * Whether a key is an input method's: a part of what is being written, and no command. Safari tells the one that ends a
 * composition by its code alone.
 *
 * @see https://www.w3.org/TR/uievents/#determine-keydown-keyup-keyCode
 */
export function isComposed({ isComposing, keyCode }: KeyboardEvent): boolean {
  return isComposing || keyCode === 229;
}

/**
 * Hears of the keys that are pressed in the window of an element, before anything in the page does.
 *
 * @returns a function that stops it.
 */
export function captureKeys(element: Element, listener: (event: KeyboardEvent) => void): () => void {
  const view = viewOf(element);
  view.addEventListener('keydown', listener, { capture: true });
  return () => view.removeEventListener('keydown', listener, { capture: true });
}

/** Takes a key that is being pressed: the browser does nothing with it, and nobody else hears of it, nor that it is let go. */
export function takeKey(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
  taken.add(event.code);
  event
    .composedPath()
    .at(-1)!
    .addEventListener('keyup', onRelease as EventListener, { capture: true });
}

function onRelease(event: KeyboardEvent): void {
  if (taken.delete(event.code)) event.stopImmediatePropagation();
  if (taken.size === 0)
    event.currentTarget!.removeEventListener('keyup', onRelease as EventListener, { capture: true });
}

/**
 * Keeps what is typed into a field in a shadow tree from a host's shortcuts: they leave fields alone, but see only the element
 * around this one. For its `keydown`, `keypress` and `keyup`. Other chords, such as Ctrl+K, go on to the host.
 */
export function keepTyping(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey } = event;
  const isPlain = !(ctrlKey || metaKey || altKey) || event.getModifierState('AltGraph');
  if (isComposed(event) || (isPlain ? typing : editing).test(key)) event.stopPropagation();
}
