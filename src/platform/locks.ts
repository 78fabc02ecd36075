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
  let state: 'waiting' | 'held' | 'released' = 'waiting';
  const withdrawal = new AbortController();
  let release = (): void => withdrawal.abort();

  function hold(): Promise<void> | undefined {
    if (state !== 'waiting') return undefined;
    state = 'held';
    const released = new Promise<void>((resolve) => (release = resolve));
    try {
      onHeld();
    } catch (error) {
      reportError(error);
    }
    return released;
  }

  // Async, so that a getter that throws rejects as well.
  async function request(): Promise<void> {
    await navigator.locks.request(name, { signal: withdrawal.signal }, hold);
  }

  // A withdrawn request rejects too, and finds the state `released`; a stolen lock finds `held`.
  request().then(hold, hold);
  return () => {
    state = 'released';
    release();
  };
}
