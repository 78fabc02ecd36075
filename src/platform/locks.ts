import { reportError } from './report-error.js';

/**
 * Asks for an exclusive Web Lock, which one tab of the origin holds at a time. Where Web Locks are missing, denied or throw,
 * the lock counts as held a microtask later: the work goes on, only without other tabs waiting for it.
 *
 * @param name the lock's name. Names that begin with a hyphen are reserved, and count as denied.
 * @param onHeld called once, when the lock is held; never after the release. What it throws goes to `reportError`.
 * @returns a function that releases the lock, or withdraws the request. Calling it twice is harmless.
 * @see https://w3c.github.io/web-locks/
 */
export function holdLock(name: string, onHeld: () => void): () => void {
  let isWaiting = true;
  const release = new AbortController();
  const { signal } = release;
  const released = new Promise<unknown>((resolve) => signal.addEventListener('abort', resolve));

  function hold(): Promise<unknown> | undefined {
    if (!isWaiting) return undefined;
    isWaiting = false;
    try {
      onHeld();
    } catch (error) {
      reportError(error);
    }
    return released;
  }

  // Async, so that a getter that throws rejects as well.
  async function request(): Promise<void> {
    await navigator.locks.request(name, { signal }, hold);
  }

  // A withdrawn request, and a lock that is stolen, reject too: nothing waits by then.
  request().then(hold, hold);
  return () => {
    isWaiting = false;
    release.abort();
  };
}
