/** The page around this one, where it may be asked. */
function pageAround(): Document {
  try {
    return window.parent.document;
  } catch {
    return document;
  }
}

/** How often the focus is looked at, in milliseconds. */
const pause = 50;

/**
 * Gives the focus back where a frame takes it: the dialog of a story that is only looked at would carry the reader away.
 *
 * @returns stops it
 */
export function keepFocusFrom(frame: HTMLIFrameElement): () => void {
  const around = pageAround();
  const giveBack = () => {
    if (document.activeElement !== frame) {
      inside = document.activeElement;
      outside = around.activeElement;
      return;
    }
    frame.blur();
    (inside as HTMLElement | null)?.focus({ preventScroll: true });
    if (outside !== window.frameElement) (outside as HTMLElement | null)?.focus({ preventScroll: true });
  };
  let inside = document.activeElement;
  let outside = around.activeElement;
  const timer = setInterval(giveBack, pause);
  return () => {
    giveBack();
    clearInterval(timer);
  };
}
