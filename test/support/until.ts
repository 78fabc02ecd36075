/** Taken at once: a test may take it away from the page. */
const now = performance.now.bind(performance);

/**
 * Waits, in real time, until something is so.
 *
 * @param seconds the longest wait: long enough for a loaded machine, and no longer for what goes well.
 * @throws Error that says what is not so.
 */
export async function until<T>(
  find: () => T | undefined | false | Promise<T | undefined | false>,
  what: string,
  seconds = 15,
): Promise<T> {
  const end = now() + seconds * 1000;
  for (;;) {
    const found = await find();
    if (found) return found;
    if (now() > end) throw new Error(`After ${seconds} seconds it is not so that ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
