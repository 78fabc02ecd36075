import { randomUuid } from '../../../platform/uuid.js';
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

function expectAllowed(service: Service, headers: Headers, what: string): void {
  const allowed = headers.get('access-control-allow-origin');
  const isAllowed = allowed === originOf(service) || (allowed === '*' && !usesCookies(service));
  if (!isAllowed)
    throw new Broken(
      `${what} does not allow the origin: Access-Control-Allow-Origin is ${allowed === null ? 'missing' : 'another'}.`,
    );
  if (usesCookies(service) && headers.get('access-control-allow-credentials') !== 'true') {
    throw new Broken(`${what} does not allow cookies: Access-Control-Allow-Credentials is not "true".`);
  }
}

/** What a page of another origin needs, which only a browser enforces. */
export const corsChecks: readonly Check[] = [
  {
    id: 'cors-preflight',
    promise: 'The preflight of a regeneration is answered, without signing in, and allows its headers',
    severity: 'serious',
    async run(service) {
      const { headers } = service.options;
      const needed = [
        'content-type',
        'idempotency-key',
        'if-match',
        ...Object.keys(headers).filter((name) => name !== 'cookie'),
      ];
      const answer = await service.wire.send({
        method: 'OPTIONS',
        url: service.urlOf('regenerateKey'),
        headers: {
          origin: originOf(service),
          'access-control-request-method': 'POST',
          'access-control-request-headers': needed.toSorted().join(','),
        },
      });
      if (answer.status < 200 || answer.status > 299) throw new Broken(`The preflight is answered ${answer.status}.`);
      expectAllowed(service, answer.headers, 'The preflight');
      const allowed = listOf(answer.headers, 'access-control-allow-headers');
      const isAllowed = (name: string) =>
        allowed.includes(name) || (allowed.includes('*') && name !== 'authorization' && !usesCookies(service));
      const missing = needed.filter((name) => !isAllowed(name));
      if (missing.length > 0) throw new Broken(`Access-Control-Allow-Headers does not name ${missing.join(', ')}.`);
      return undefined;
    },
  },
  {
    id: 'cors-answers',
    promise: 'Answers, errors too, allow the origin and expose ETag, Retry-After, WWW-Authenticate and Date',
    severity: 'serious',
    async run(service) {
      originOf(service);
      const answers = [await service.apiKey(), await service.getChannel(`no-such-${randomUuid()}`)];
      for (const { call, status, headers } of answers) {
        const what = `The answer of ${call} (${status})`;
        expectAllowed(service, headers, what);
        const names = listOf(headers, 'access-control-expose-headers');
        const hidden = exposed.filter(
          (name) => !names.includes(name) && (!names.includes('*') || usesCookies(service)),
        );
        if (hidden.length > 0) throw new Broken(`${what} does not expose ${hidden.join(', ')}.`);
      }
      return undefined;
    },
  },
];
