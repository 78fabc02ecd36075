/**
 * Reports an error as uncaught, so that the page's `error` listeners and the console get it, while the caller goes on. Where
 * `reportError` is missing or throws, a task of its own throws the error.
 *
 * @see https://html.spec.whatwg.org/multipage/webappapis.html#dom-reporterror
 */
export function reportError(error: unknown): void {
  try {
    globalThis.reportError(error);
  } catch {
    setTimeout(() => {
      throw error;
    });
  }
}
