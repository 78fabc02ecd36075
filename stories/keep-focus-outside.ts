/** What moves the focus, or scrolls up to it, when a script calls it: by prototype. */
const movers: readonly (readonly [object, readonly string[]])[] = [
  [Element.prototype, ['scrollIntoView']],
  [HTMLElement.prototype, ['focus', 'showPopover', 'hidePopover', 'togglePopover']],
  [HTMLDialogElement.prototype, ['show', 'showModal', 'close']],
  [HTMLInputElement.prototype, ['select']],
];

/** Storybook shows a story by itself in this frame: there the story is the page. */
const stage = 'storybook-preview-iframe';

/** The windows around this one, from the nearest outwards, as far as they may be asked, each with its frame. */
function around(): readonly { readonly page: Window; readonly frame: Element }[] {
  const pages = [];
  for (let page: Window = window; page.frameElement; page = page.parent) {
    pages.push({ page: page.parent, frame: page.frameElement });
  }
  return pages;
}

/** Remembers where the pages around this one are scrolled to, and what has the focus there. */
function rememberPlaces(): () => void {
  const places = around().map(({ page, frame }) => ({
    page,
    frame: frame as HTMLElement,
    focused: page.document.activeElement as HTMLElement | null,
    left: page.scrollX,
    top: page.scrollY,
  }));
  return () => {
    for (const { page, frame, focused, left, top } of places) {
      if (page.document.activeElement !== focused) {
        frame.blur();
        focused?.focus({ preventScroll: true });
      }
      if (page.scrollX !== left || page.scrollY !== top) page.scrollTo({ left, top, behavior: 'instant' });
    }
  };
}

const hasFocus = () => around().every(({ page, frame }) => page.document.activeElement === frame);

/**
 * Keeps the focus where the reader has it, and the pages around this frame where they are scrolled to: a dialog that a story opens would
 * carry the reader there. In a frame that the reader has gone into, everything is as ever.
 */
export function keepFocusOutside(): void {
  if (!window.frameElement || window.frameElement.id === stage) return;
  for (const [prototype, names] of movers) {
    for (const name of names) {
      const move = Reflect.get(prototype, name) as (...args: unknown[]) => unknown;
      const moveHere = function (this: unknown, ...args: unknown[]): unknown {
        if (hasFocus()) return move.apply(this, args);
        const giveBack = rememberPlaces();
        try {
          return move.apply(this, args);
        } finally {
          giveBack();
        }
      };
      Object.defineProperty(prototype, name, { value: moveHere, configurable: true, writable: true });
    }
  }
}
