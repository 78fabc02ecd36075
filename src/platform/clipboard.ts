import { viewOf } from './realm.js';

/**
 * Writes a text to the clipboard. One that has to be fetched first is better handed over as a promise: a browser allows a copy
 * only for a moment after the user's gesture, Safari for the shortest, and counts a promise as asked for in time.
 *
 * @param text `undefined` where there turned out to be none.
 * @param element what the user pressed, or what is around it: its window has the gesture.
 * @returns whether the clipboard took it. It does not where the page is not secure, where the clipboard is missing, or where the
 * user or a policy denies it.
 * @see https://www.w3.org/TR/clipboard-apis/#dom-clipboard-writetext
 * @see https://www.w3.org/TR/clipboard-apis/#dom-clipboarditem-clipboarditem
 */
export async function copyText(text: string | Promise<string | undefined>, element: Element): Promise<boolean> {
  const view = viewOf(element);
  try {
    if (typeof text !== 'string' && (await writeLater(text, view))) return true;
    const value = await text;
    if (value === undefined) return false;
    await view.navigator.clipboard.writeText(value);
    return true;
  } catch {
    return false;
  }
}

/** @returns `false` where the browser takes no promises, or there is no text. */
async function writeLater(
  text: Promise<string | undefined>,
  { Blob, ClipboardItem, navigator }: ReturnType<typeof viewOf>,
): Promise<boolean> {
  const blob = text.then((value) => {
    if (value === undefined) throw new TypeError('There is nothing to copy.');
    return new Blob([value], { type: 'text/plain' });
  });
  blob.catch(() => undefined); // It may fail before anything waits for it.
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    return true;
  } catch {
    return false;
  }
}
