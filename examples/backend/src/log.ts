import type { FastifyServerOptions } from 'fastify';

/**
 * The log: lines of JSON with ids, statuses and times. No key can get into it by three rules:
 *
 * 1. Lines are made of named ids. No request, reply, address, header or row is ever logged whole.
 * 2. Of an error only these four members are kept: a driver's further ones quote rows.
 * 3. Should somebody log more one day, the members that hold secrets are cut out.
 */
export function logOptions(stream?: { write(line: string): void }): LogOptions {
  return {
    level: 'info',
    ...(stream && { stream }),
    serializers: {
      req: ({ method }) => ({ method }),
      res: ({ statusCode }) => ({ statusCode }),
      err: ({ name, message, stack, code, cause }: Failure) => ({
        type: name,
        code: code ?? (cause as Failure | undefined)?.code ?? '',
        message,
        stack: stack ?? '',
      }),
    },
    redact: {
      paths: ['value', 'sealedValue', 'authorization', 'token', 'body', 'headers'].flatMap((name) => [
        name,
        `*.${name}`,
        `*.*.${name}`,
      ]),
      remove: true,
    },
  };
}

type LogOptions = Exclude<NonNullable<FastifyServerOptions['logger']>, boolean>;
type Failure = Error & { readonly code?: string };
