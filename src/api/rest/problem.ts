import { SettingsError, type SettingsErrorCode } from '../settings-error.js';
import { object, optional, string } from '../readers/readers.js';
import { readJson } from './read-body.js';
import { retryAfter } from './retry-after.js';
import type { ProblemDetails } from './wire.js';

const readProblem = object<Pick<ProblemDetails, 'title' | 'detail' | 'requestId'>>({
  title: optional(string()),
  detail: optional(string()),
  requestId: optional(string()),
});

/** What statuses mean. */
export type StatusCodes = Readonly<Partial<Record<number, SettingsErrorCode>>>;

const generalCodes: StatusCodes = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  408: 'timeout', // A server, or one on the way to it, gave up waiting: what became of the call is not known.
  409: 'in-progress',
  410: 'not-found',
  412: 'conflict',
  422: 'invalid',
  429: 'rate-limited',
};

/** The most bytes of an error that are read. */
const limit = 64 * 1024;

/**
 * Makes an error of a reply whose status is not 2xx. Its words come from the problem details (RFC 9457), if it has
 * some; the status alone says enough, so that a body which cannot be read changes nothing.
 *
 * @param codes what statuses mean to this call in particular.
 */
export async function problemOf(
  response: Response,
  signal: AbortSignal,
  codes: StatusCodes = {},
): Promise<SettingsError> {
  const { status, headers } = response;
  const problem = await readJson(response, { limit, signal })
    .then(readProblem)
    .catch(() => undefined);
  const message = problem?.detail ?? problem?.title ?? `The service answered with status ${status}.`;
  return new SettingsError(codes[status] ?? codeOf(status, headers), message, {
    status,
    retryAfter: retryAfter(headers),
    requestId: problem?.requestId,
  });
}

function codeOf(status: number, headers: Headers): SettingsErrorCode {
  // RFC 9470: the user is signed in, but not freshly or strongly enough.
  const wantsFreshLogin = /error="?insufficient_user_authentication/i.test(headers.get('www-authenticate') ?? '');
  if (status === 401 && wantsFreshLogin) return 'reauthentication-required';
  return generalCodes[status] ?? (status >= 500 ? 'server' : status >= 400 ? 'invalid' : 'malformed');
}
