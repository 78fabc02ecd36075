import { onWindow } from './listen.js';
import { viewOf } from './realm.js';

/**
 * Tells of changes of attributes in trees of the page. Where `MutationObserver` is missing or throws, it tells of none.
 *
 * @param roots the documents and shadow roots to watch, with everything in each.
 * @param names the attributes.
 * @returns a function that stops watching.
 * @see https://dom.spec.whatwg.org/#interface-mutationobserver
 */
export function watchAttributes(roots: Iterable<Node>, names: readonly string[], callback: () => void): () => void {
  try {
    const observer = new MutationObserver(callback);
    for (const root of roots) observer.observe(root, { attributeFilter: [...names], subtree: true });
    return () => observer.disconnect();
  } catch {
    return () => undefined;
  }
}

/**
 * Tells of the size of an element: once soon, then at each change. Where `ResizeObserver` is missing or throws, it tells of the
 * window's `resize` alone.
 *
 * @returns a function that stops watching.
 * @see https://www.w3.org/TR/resize-observer/
 */
export function watchSize(element: Element, callback: () => void): () => void {
  try {
    // That of the element's own window: another one comes too late for its frame, which is an error of the page.
    const { ResizeObserver } = viewOf(element);
    const observer = new ResizeObserver(callback);
    observer.observe(element);
    return () => observer.disconnect();
  } catch {
    return onWindow('resize', callback);
  }
}
