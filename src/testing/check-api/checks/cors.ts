import { randomUuid } from '../../../platform/uuid.js';
import type { Method } from '../../../api/replies.js';
import { endpoints } from '../../../api/rest/endpoints.js';
import { Broken, type Check, Skipped } from '../check.js';
import type { Service } from '../service.js';

const exposed = ['etag', 'retry-after', 'www-authenticate', 'date'];

function originOf({ options }: Service): string {
  if (options.origin === undefined) throw new Skipped('No --origin was given.');
  return options.origin;
}

/** Whether the calls carry cookies: then a browser takes no wildcard (Fetch, section 3.3). */
const usesCookies = ({ options }: Service) => 'cookie' in options.headers;

/** The items of a header that is a list, in lower case. */
const listOf = (headers: Headers, name: string) =>
  (headers.get(name) ?? '').split(',').map((item) => item.trim().toLowerCase());

/** Why a browser keeps an answer from a page; nothing where it does not. */
function refusalOf(service: Service, headers: Headers): string | undefined {
  const allowed = headers.get('access-control-allow-origin');
  const isAllowed = allowed === originOf(service) || (allowed === '*' && !usesCookies(service));
  if (!isAllowed) return `Access-Control-Allow-Origin is ${allowed === null ? 'missing' : 'another'}`;
  if (usesCookies(service) && headers.get('access-control-allow-credentials') !== 'true')
    return 'Access-Control-Allow-Credentials is not "true", and the calls carry cookies';
  return undefined;
}

/** Which headers of an answer a browser hides from a page. */
function hiddenIn(service: Service, headers: Headers): readonly string[] {
  const names = listOf(headers, 'access-control-expose-headers');
  return exposed.filter((name) => !names.includes(name) && (!names.includes('*') || usesCookies(service)));
}

/** What each call sends that a browser asks about before. Ids stand for those that no preflight looks at. */
const preflights: readonly (readonly [call: Method, headers: readonly string[]])[] = [
  ['listProjects', []],
  ['getProject', []],
  ['listChannels', []],
  ['getChannel', []],
  ['revealKey', []],
  ['regenerateKey', ['content-type', 'idempotency-key', 'if-match']],
  ['settleRegeneration', []],
  ['verifyChannel', []],
  ['listKeyEvents', []],
  ['endPreviousKey', ['if-match']],
  ['restorePreviousKey', ['idempotency-key', 'if-match']],
];

/** What a service need not have. */
const optional: readonly Method[] = [
  'settleRegeneration',
  'verifyChannel',
  'listKeyEvents',
  'endPreviousKey',
  'restorePreviousKey',
];

/** Whether the service has a call: of what it need not have, it has what it did in this run. */
const isOffered = ({ observations }: Service, call: Method) =>
  !optional.includes(call) || observations.heads.some((head) => head.call === call && head.status === 200);

async function expectPreflight(service: Service, call: Method, more: readonly string[]): Promise<void> {
  const own = Object.keys(service.options.headers).filter((name) => name !== 'cookie');
  const needed = [...new Set([...own, ...more])].toSorted();
  const { status, headers } = await service.wire.send({
    method: 'OPTIONS',
    url: service.urlOf(call, [...service.ids, randomUuid()]),
    headers: {
      origin: originOf(service),
      'access-control-request-method': endpoints[call].split(' ')[0]!,
      'access-control-request-headers': needed.join(','),
    },
  });
  const what = `The preflight of ${call}`;
  if (!isOffered(service, call) && [404, 405, 501].includes(status)) return;
  if (status < 200 || status > 299) throw new Broken(`${what} is answered ${status}; a browser then sends nothing.`);
  const refusal = refusalOf(service, headers);
  if (refusal !== undefined) throw new Broken(`${what} does not allow the origin: ${refusal}.`);
  const allowed = listOf(headers, 'access-control-allow-headers');
  const isAllowed = (name: string) =>
    allowed.includes(name) || (allowed.includes('*') && name !== 'authorization' && !usesCookies(service));
  const missing = needed.filter((name) => !isAllowed(name));
  if (missing.length > 0)
    throw new Broken(`${what}: Access-Control-Allow-Headers does not name ${missing.join(', ')}.`);
}

/** Whether a call needs a preflight at all: one that sends no header of its own and no body does not (Fetch, section 2.2.2). */
const isAskedBefore = (service: Service, more: readonly string[]) =>
  more.length > 0 || Object.keys(service.options.headers).some((name) => name !== 'cookie');

/** What a page of another origin needs, which only a browser enforces. It stands at the end: all answers of the run are looked at. */
export const corsChecks: readonly Check[] = [
  {
    id: 'cors-preflight',
    promise: 'The preflight of every call is answered, without signing in, and allows its headers',
    severity: 'serious',
    async run(service) {
      originOf(service);
      for (const [call, more] of preflights) {
        if (isAskedBefore(service, more)) await expectPreflight(service, call, more);
      }
      return undefined;
    },
  },
  {
    id: 'cors-answers',
    promise: 'Every answer, errors too, allows the origin and exposes ETag, Retry-After, WWW-Authenticate and Date',
    severity: 'serious',
    async run(service) {
      originOf(service);
      const { heads } = service.observations;
      const closed = new Map<string, string>();
      for (const { call, status, headers } of heads) {
        const refusal = refusalOf(service, headers);
        const hidden = hiddenIn(service, headers);
        if (refusal !== undefined) closed.set(`${call} (${status})`, refusal);
        else if (hidden.length > 0) closed.set(`${call} (${status})`, `${hidden.join(', ')} not exposed`);
      }
      if (closed.size > 0) {
        const told = [...closed].map(([name, why]) => `${name}: ${why}`).join('; ');
        throw new Broken(`A page cannot read all of ${closed.size === 1 ? 'this answer' : 'these answers'}: ${told}.`);
      }
      return `${heads.length} answers`;
    },
  },
];
