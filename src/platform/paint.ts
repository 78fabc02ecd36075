import { attempt } from './attempt.js';
import { hasPage } from './listen.js';

/**
 * Calls back once what stands in the page now has been painted: a task after the next frame. A page that is hidden paints when it
 * is seen. Where `requestAnimationFrame` is missing or throws: a task from now.
 *
 * @see https://html.spec.whatwg.org/multipage/imagebitmap-and-animations.html#animation-frames
 */
export function afterPaint(run: () => void): void {
  const inTask = () => void setTimeout(() => hasPage() && run());
  if (attempt(() => requestAnimationFrame(inTask)) === undefined) inTask();
}
