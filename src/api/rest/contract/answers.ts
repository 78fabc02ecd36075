import type { ResponseHeader } from './headers.js';
import type { Answer } from './operation.js';
import type { SchemaName } from './schemas.js';

/** What was asked for. */
export function success(schema: SchemaName, meaning: string, ...headers: readonly ResponseHeader[]): Answer {
  return { meaning, schema, mediaType: 'application/json', headers };
}

/** A refusal or failure, as problem details (RFC 9457). */
export function problem(meaning: string, ...headers: readonly ResponseHeader[]): Answer {
  return { meaning, schema: 'ProblemDetails', mediaType: 'application/problem+json', headers };
}

/** What every call of the settings may be answered, whatever it asks for. */
export const commonAnswers = {
  401: {
    ...problem(
      'The caller is not signed in, or, with `error="insufficient_user_authentication"` in `WWW-Authenticate` (RFC 9470), the service ' +
        'wants a fresh sign-in.',
      'WWW-Authenticate',
    ),
    name: 'Unauthenticated',
  },
  403: {
    ...problem(
      'The caller may not do this. Only a 403 with this media type counts as a refusal: any other, such as a firewall’s page, ' +
        'says nothing about what the service did.',
    ),
    name: 'Forbidden',
  },
  429: { ...problem('Too many requests: nothing was changed.', 'Retry-After'), name: 'RateLimited' },
  503: {
    ...problem('The service is unavailable. The outcome of a write is in doubt.', 'Retry-After'),
    name: 'Unavailable',
  },
  '5XX': { ...problem('The service failed. The outcome of a write is in doubt.'), name: 'ServerError' },
} as const satisfies Readonly<Record<number | '5XX', Answer>>;

export const noSuchProject: Answer = { ...problem('There is no such project.'), name: 'NoSuchProject' };

export const noSuchChannel: Answer = { ...problem('There is no such project or channel.'), name: 'NoSuchChannel' };

export const badPageQuery: Answer = {
  ...problem('The cursor is not known, or belongs to another query; or the limit makes no sense.'),
  name: 'BadPageQuery',
};
