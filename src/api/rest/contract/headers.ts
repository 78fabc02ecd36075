/** A header of the contract. */
export interface Header {
  readonly description: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly example: string;
}

/** An entity tag in its strong form (RFC 9110, section 8.8.3). */
const entityTag = { type: 'string', pattern: '^"[\\x21\\x23-\\x7e\\x80-\\xff]*"$' } as const;

/**
 * The headers of requests, beside what the service wants for its authentication. Each call says whether it can do without one.
 */
export const requestHeaders = {
  'Idempotency-Key': {
    description:
      'The id of the operation (draft-ietf-httpapi-idempotency-key-header): a UUID (RFC 9562) that the client mints when the user ' +
      'confirms. Every attempt of one operation carries the same id and the same body.',
    schema: { type: 'string', minLength: 1 },
    example: '019a1f6e-4b7c-7d5e-8f10-3a2b5c6d7e8f',
  },
  'If-Match': {
    description: 'The `version` of the current key that the user saw, in quotes (RFC 9110, section 13.1.1).',
    schema: entityTag,
    example: '"7c1d90e2-44ab"',
  },
} as const satisfies Readonly<Record<string, Header>>;

export type RequestHeader = keyof typeof requestHeaders;

/** The headers of answers. Where the contract names one, it is always there. */
export const responseHeaders = {
  ETag: {
    description:
      'The `version` of the key, in quotes. Clients take the version from the body: proxies weaken entity tags.',
    schema: entityTag,
    example: '"b20f6c51-9e3d"',
  },
  'Cache-Control': {
    description: 'No cache keeps an answer that may contain a key.',
    schema: { type: 'string', pattern: '(^|[ ,])no-store($|[ ,])' },
    example: 'no-store',
  },
  'Retry-After': {
    description: 'When the client may ask again (RFC 9110, section 10.2.3): in so many seconds, or at a date.',
    schema: { type: 'string', pattern: '^(\\d+|[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT)$' },
    example: '7',
  },
  Allow: {
    description: 'The methods of this address (RFC 9110, section 10.2.1); empty where there is none.',
    schema: { type: 'string' },
    example: 'GET, HEAD',
  },
  'WWW-Authenticate': {
    description:
      'How the caller can sign in (RFC 9110, section 11.6.1). With `error="insufficient_user_authentication"` (RFC 9470) the ' +
      'service wants a fresh sign-in.',
    schema: { type: 'string', minLength: 1 },
    example: 'Bearer error="insufficient_user_authentication", max_age=300',
  },
} as const satisfies Readonly<Record<string, Header>>;

export type ResponseHeader = keyof typeof responseHeaders;
