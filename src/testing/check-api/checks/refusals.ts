import { randomUuid } from '../../../platform/uuid.js';
import { Broken, type Check, Skipped } from '../check.js';

/** A header of the mock backend, which signs everybody in. */
const isMock = (headers: Headers) => headers.get('server') === 'ba-settings-mock';

export const refusalChecks: readonly Check[] = [
  {
    id: 'not-found',
    promise: 'What does not exist is 404, or 403',
    severity: 'serious',
    async run(service) {
      const id = `no-such-${randomUuid()}`;
      for (const answer of [await service.getProject(id), await service.getChannel(id)]) {
        if (answer.status !== 404 && answer.status !== 403) {
          throw new Broken(`${answer.call} of an id that does not exist: answered ${answer.status}.`);
        }
      }
      return undefined;
    },
  },
  {
    id: 'sign-in',
    promise: 'Nobody reads a key without signing in: that is 401, and no redirect',
    severity: 'critical',
    async run(service) {
      if (Object.keys(service.options.headers).length === 0)
        throw new Skipped('No --header was given: this run itself does not sign in.');
      const answer = await service.apiKey({ as: 'nobody' });
      if (answer.status === 200 && isMock(answer.headers)) throw new Skipped('The mock backend signs everybody in.');
      answer.expect(401, 'The key, asked for without signing in');
      return undefined;
    },
  },
];

/** What all answers of the run tell: these stand at the end. */
export const observedChecks: readonly Check[] = [
  {
    id: 'problems',
    promise: 'Every error is application/problem+json (RFC 9457)',
    severity: 'serious',
    async run({ observations: { errors, plainErrors } }) {
      if (errors === 0) throw new Skipped('No error was seen.');
      if (plainErrors.size > 0) throw new Broken(`Another content type came with ${[...plainErrors].join(', ')}.`);
      return `${errors} errors`;
    },
  },
  {
    id: 'redirects',
    promise: 'No call is answered with a redirect',
    severity: 'serious',
    async run({ observations: { redirects } }) {
      if (redirects.size > 0) {
        throw new Broken(`Redirected: ${[...redirects].join(', ')}. The elements follow none: they ask for a sign-in.`);
      }
      return undefined;
    },
  },
  {
    id: 'no-store',
    promise: 'Answers that can carry the value of a key are Cache-Control: no-store',
    severity: 'critical',
    async run({ observations: { cacheable } }) {
      if (cacheable.size > 0) throw new Broken(`A cache may keep the answer of ${[...cacheable].join(', ')}.`);
      return undefined;
    },
  },
  {
    id: 'no-value-elsewhere',
    promise: 'No other answer, no error and no header of this run carries the value of a key',
    severity: 'critical',
    async run({ observations: { leaks } }) {
      if (leaks.size > 0) throw new Broken(`The value of a key came with ${[...leaks].join(', ')}.`);
      return undefined;
    },
  },
  {
    id: 'retry-after',
    promise: 'Who is told to wait (429, 503) is told for how long, by Retry-After',
    severity: 'serious',
    async run(service) {
      const { burst } = service.options;
      const { patience } = service.observations;
      const wasBusy = () => patience.has(429) || patience.has(503);
      if (!wasBusy()) {
        const answers = await Promise.all(Array.from({ length: burst }, () => service.apiKey({ isRepeated: false })));
        for (const answer of answers) if ([429, 503].includes(answer.status)) service.observations.addBusy(answer);
      }
      if (!wasBusy())
        throw new Skipped(`${burst} reads at once were all answered: no 429 could be had. Raise --burst.`);
      const without = [429, 503].filter((status) => (patience.get(status)?.without ?? 0) > 0);
      if (without.length > 0) throw new Broken(`No Retry-After came with ${without.join(' and ')}.`);
      return undefined;
    },
  },
  {
    id: 'running-retry-after',
    promise: 'An operation that still runs (409) says when to ask again, by Retry-After',
    severity: 'advice',
    async run({ observations }) {
      const seen = observations.patience.get(409);
      if (!seen) throw new Skipped('No operation was met while it ran.');
      if (seen.without > 0) throw new Broken(`${seen.without} of ${seen.count} answers with 409 have no Retry-After.`);
      return undefined;
    },
  },
];
