/**
 * Writes a text to the clipboard.
 *
 * @returns whether the clipboard took it. It does not where the page is not secure, where the clipboard is missing, or where the
 * user or a policy denies it.
 * @see https://www.w3.org/TR/clipboard-apis/#dom-clipboard-writetext
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
