import { Broken, type Check, Skipped } from '../check.js';

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
    section: 'The client',
    async run({ observations: { redirects } }) {
      if (redirects.size > 0) {
        throw new Broken(`Redirected: ${[...redirects].join(', ')}. The elements follow none: they ask for a sign-in.`);
      }
      return undefined;
    },
  },
  {
    id: 'versions',
    promise: 'The version of a key never comes again with another key',
    severity: 'critical',
    section: 'The REST contract',
    async run({ observations: { versions, hasRepeatedVersion } }) {
      if (versions < 2) throw new Skipped('One key alone was seen.');
      if (hasRepeatedVersion) {
        throw new Broken(
          'Two keys had the same version: an If-Match of the first fits the second, and replaces a key that nobody meant.',
        );
      }
      return `${versions} versions`;
    },
  },
  {
    id: 'etag',
    promise: 'Every answer with a key has its version in quotes as a strong ETag, a new key and a repeated answer too',
    severity: 'serious',
    section: 'The REST contract',
    async run(service) {
      await service.apiKey();
      const { wrongTags } = service.observations;
      if (wrongTags.size > 0) throw new Broken(`Not its version in quotes: ${[...wrongTags].join('; ')}.`);
      return undefined;
    },
  },
  {
    id: 'no-store',
    promise: 'Answers that can carry the value of a key are Cache-Control: no-store',
    severity: 'critical',
    section: 'The REST contract',
    async run({ observations: { cacheable } }) {
      if (cacheable.size > 0) throw new Broken(`A cache may keep the answer of ${[...cacheable].join(', ')}.`);
      return undefined;
    },
  },
  {
    id: 'no-value-elsewhere',
    promise: 'No other answer, no error and no header of this run carries the value of a key',
    severity: 'critical',
    section: 'The REST contract',
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
      if (without.length > 0) {
        throw new Broken(
          `No Retry-After that can be read, in seconds or as a date, came with ${without.join(' and ')}.`,
        );
      }
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
      if (seen.without > 0) {
        throw new Broken(`${seen.without} of ${seen.count} answers with 409 have no Retry-After that can be read.`);
      }
      return undefined;
    },
  },
];
