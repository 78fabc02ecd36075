import { isOffline } from '../../platform/offline.js';
import { Deadline } from '../deadline.js';
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
  /** Asked right before it is sent. */
  readonly mayStillSend?: (() => boolean) | undefined;
  /** Timeout for the whole response, in milliseconds. */
  readonly timeout: number;
  /** Size limit of the response, in bytes. */
  readonly limit: number;
  /**
   * Whether the call is more than a reading. A failed reading has no consequences; of a failed write it matters whether
   * anything was sent.
   */
  readonly isWrite?: boolean | undefined;
  /** Codes of statuses that mean something else here than they do in general. */
  readonly codes?: StatusCodes | undefined;
}

/**
 * Makes one HTTP call and reads its JSON.
 *
 * | what fails | a reading | a write |
 * |---|---|---|
 * | the headers, before anything was sent | `not-sent` | `not-sent` |
 * | the connection | `network`; `offline` where the browser says so too | `network` |
 * | a redirect, which is never followed | `unauthenticated` | `unexpected`, with the cause `'redirect'` |
 *
 * A `SettingsError` that `headers` throws is kept: it may ask for a sign-in.
 *
 * @throws SettingsError always, for whatever goes wrong. Its message is ours: it never quotes a header or a foreign error.
 */
export async function call(options: Call): Promise<unknown> {
  const { url, init, headers, fetch, signal, mayStillSend, timeout, limit, isWrite = false, codes } = options;
  const deadline = new Deadline(signal, timeout);
  let isSent = false;
  try {
    const request = { ...init, headers: await deadline.wait(headers()), signal: deadline.signal };
    deadline.signal.throwIfAborted();
    if (mayStillSend?.() === false) throw notSent('it is not wanted any more', undefined);
    isSent = true;
    const response = await deadline.wait(fetch(url, request));
    if (isRedirect(response)) throw redirected(response, isWrite);
    if (!response.ok) throw await problemOf(response, deadline.signal, codes);
    return await readJson(response, { limit, signal: deadline.signal });
  } catch (thrown) {
    const { error } = deadline;
    if (error?.code === 'aborted') throw error;
    if (isSettingsError(thrown)) throw thrown;
    if (!isSent) throw notSent('its headers could not be had', thrown);
    if (error) throw error;
    if (!isWrite && isOffline()) throw new SettingsError('offline', 'The browser is offline.', { cause: thrown });
    throw new SettingsError('network', 'The service could not be reached, or its answer was lost.', { cause: thrown });
  } finally {
    deadline.clear();
  }
}

/** What failed in the page. The reason is ours; the cause may quote a token and is not repeated in it. */
export function notSent(reason: string, cause: unknown): SettingsError {
  return new SettingsError('not-sent', `Nothing was sent: ${reason}.`, { cause });
}

/** A redirect is not followed: it may lead a token or a key to another origin. In a browser it is opaque, its status 0. */
function isRedirect({ type, status }: Response): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304);
}

function redirected({ status }: Response, isWrite: boolean): SettingsError {
  const options = { status, cause: 'redirect' };
  return isWrite
    ? new SettingsError('unexpected', 'The service redirected the request, as to a sign-in page.', options)
    : new SettingsError('unauthenticated', 'The service redirects elsewhere, as to a sign-in page.', options);
}
