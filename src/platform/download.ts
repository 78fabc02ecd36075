import { attempt } from './attempt.js';

/**
 * Starts to save a text as a file, without its content in any address.
 *
 * @returns `false` where the download certainly did not start: object URLs are missing or throw. `true` says nothing about
 * success: the user may cancel, and a sandboxed frame blocks downloads without a word.
 * @see https://www.w3.org/TR/FileAPI/#creating-revoking
 */
export function downloadText(text: string, fileName: string): boolean {
  let url: string | undefined;
  try {
    url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = fileName;
    link.click();
    return true;
  } catch {
    return false;
  } finally {
    if (url !== undefined) revokeLater(url);
  }
}

/** The browser reads the blob after this task. */
function revokeLater(url: string): void {
  // Where that fails, the blob goes with the page.
  setTimeout(() => attempt(() => URL.revokeObjectURL(url)), 1000);
}
