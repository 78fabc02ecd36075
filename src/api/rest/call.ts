import { isSettingsError, SettingsError } from '../settings-error.js';
import { problemOf, type StatusCodes } from './problem.js';
import { readJson } from './read-body.js';

export interface Call {
  readonly url: string;
  readonly init: Omit<RequestInit, 'headers' | 'signal'>;
  /** Gives the headers; a host may have to fetch a token for them first. */
  readonly headers: () => Promise<Headers>;
  readonly fetch: typeof fetch;
  /** Aborts when nobody waits any more. */
  readonly signal: AbortSignal;
  /** The most milliseconds from now until the whole reply is read. */
  readonly timeout: number;
  /** The most bytes a reply may have. */
  readonly limit: number;
  /** Statuses that mean something else here than they do in general. */
  readonly codes?: StatusCodes | undefined;
}

/**
 * Makes one HTTP call and reads its JSON.
 *
 * @throws SettingsError always, for whatever goes wrong. `offline` is thrown only where nothing was sent; a network
 * error says nothing about what the server did.
 */
export async function call({ url, init, headers, fetch, signal, timeout, limit, codes }: Call): Promise<unknown> {
  if (globalThis.navigator?.onLine === false) throw new SettingsError('offline', 'The browser is offline.');
  const timer = new AbortController();
  const abort = () => timer.abort();
  const ticking = setTimeout(abort, timeout);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  try {
    // Aborted until here means that nothing is sent at all.
    const request = { ...init, headers: await orAbort(headers(), timer.signal), signal: timer.signal };
    const response = await orAbort(fetch(url, request), timer.signal);
    if (!response.ok) throw await problemOf(response, timer.signal, codes);
    return await readJson(response, { limit, signal: timer.signal });
  } catch (thrown) {
    if (signal.aborted) throw new SettingsError('aborted', 'The call was aborted.', { cause: thrown });
    if (isSettingsError(thrown)) throw thrown;
    if (timer.signal.aborted) throw new SettingsError('timeout', `No answer within ${timeout / 1000} seconds.`);
    throw new SettingsError('network', 'The service could not be reached, or its answer was lost.', { cause: thrown });
  } finally {
    clearTimeout(ticking);
    signal.removeEventListener('abort', abort);
  }
}

/** A host's own function may ignore the signal; the caller must not wait for it all the same. */
function orAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(new DOMException('Aborted', 'AbortError'));
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
