import { isSettingsError, SettingsError } from '../settings-error.js';
import { problemOf } from './problem.js';
import { readJson } from './read-body.js';

export interface Call {
  readonly url: string;
  readonly init: RequestInit;
  readonly fetch: typeof fetch;
  /** Aborts when nobody waits any more. */
  readonly signal: AbortSignal;
  /** The most milliseconds until the whole reply is read. */
  readonly timeout: number;
  /** The most bytes a reply may have. */
  readonly limit: number;
}

/**
 * Makes one HTTP call and reads its JSON.
 *
 * @throws SettingsError always, for whatever goes wrong. `offline` is thrown only where nothing was sent; a network
 * error says nothing about what the server did.
 */
export async function call({ url, init, fetch, signal, timeout, limit }: Call): Promise<unknown> {
  if (globalThis.navigator?.onLine === false) throw new SettingsError('offline', 'The browser is offline.');
  const timer = new AbortController();
  const ticking = setTimeout(() => timer.abort(), timeout);
  const onAbort = () => timer.abort();
  if (signal.aborted) timer.abort();
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    const response = await orAbort(fetch(url, { ...init, signal: timer.signal }), timer.signal);
    if (!response.ok) throw await orAbort(problemOf(response), timer.signal);
    return await orAbort(readJson(response, limit), timer.signal);
  } catch (thrown) {
    if (isSettingsError(thrown)) throw thrown;
    if (signal.aborted) throw new SettingsError('aborted', 'The call was aborted.', { cause: thrown });
    if (timer.signal.aborted) throw new SettingsError('timeout', `No answer within ${timeout / 1000} seconds.`);
    throw new SettingsError('network', 'The service could not be reached, or its answer was lost.', { cause: thrown });
  } finally {
    clearTimeout(ticking);
    signal.removeEventListener('abort', onAbort);
  }
}

/** A host's own `fetch` may ignore the signal; the caller must not wait for it all the same. */
function orAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(new DOMException('Aborted', 'AbortError'));
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
