import { type OperationEnd, operationEnds, SettingsError, type SettingsErrorCode } from '../settings-error.js';
import { object, type Reader } from '../readers/readers.js';
import { readJson } from './read-body.js';
import { retryAfter } from './retry-after.js';
import type { ProblemDetails } from './wire.js';

/** An end that we do not know is ignored: the status still says what happened. */
const readEnd: Reader<OperationEnd | undefined> = (value) => operationEnds.find((end) => end === value);

/** A member of a wrong type is ignored (RFC 9457, section 3.1). */
const readText: Reader<string | undefined> = (value) => (typeof value === 'string' ? value : undefined);

const readProblem = object<Pick<ProblemDetails, 'type' | 'title' | 'detail' | 'requestId' | 'outcome'>>({
  type: readText,
  title: readText,
  detail: readText,
  requestId: readText,
  outcome: readEnd,
});

/** The error code of each status. */
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

/** The media type of problem details (RFC 9457, section 3). */
const problemType = /^application\/problem\+json\s*(;|$)/i;

/** The size limit of an error's body, in bytes. */
const limit = 64 * 1024;

/**
 * Makes an error of a response whose status is not 2xx. Its message is the service's own words, or empty: it is shown as what
 * the service says. The status decides the code; a body that cannot be read changes nothing. One exception: a 403 counts as the
 * service's own refusal only where it is `application/problem+json`. A firewall or proxy refuses with a page of its own, and then
 * nothing is known of what the service did.
 *
 * @param codes codes of statuses that mean something else to this call.
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
  const code = codes[status] ?? codeOf(status, headers);
  return new SettingsError(code, wordsOf(problem), {
    status,
    retryAfter: retryAfter(headers),
    requestId: problem?.requestId,
    outcome: code === 'superseded' ? problem?.outcome : undefined,
  });
}

/** Without a type of its own, the title of a problem repeats the status (RFC 9457, section 4.2.1). */
function wordsOf({ type, title, detail }: ProblemDetails = {}): string {
  const ownTitle = type && type !== 'about:blank' ? title : undefined;
  return detail || ownTitle || '';
}

function codeOf(status: number, headers: Headers): SettingsErrorCode {
  // RFC 9470: the user is signed in, but not freshly or strongly enough.
  const wantsFreshLogin = /error="?insufficient_user_authentication/i.test(headers.get('www-authenticate') ?? '');
  if (status === 401 && wantsFreshLogin) return 'reauthentication-required';
  if (status === 403 && !problemType.test(headers.get('content-type') ?? '')) return 'unexpected';
  return generalCodes[status] ?? (status >= 500 ? 'server' : status >= 400 ? 'invalid' : 'malformed');
}
