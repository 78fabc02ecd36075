import type { PageQuery } from '../../../model/page.js';
import type { IdName } from '../endpoints.js';

/** A parameter of an address. */
export interface Parameter {
  readonly description: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly example: string | number;
}

/** The ids in paths. Each is one percent-encoded segment. */
export const idParameters = {
  projectId: { description: 'The id of a project.', schema: { type: 'string', minLength: 1 }, example: 'support-bot' },
  channelId: { description: 'The id of a channel.', schema: { type: 'string', minLength: 1 }, example: 'rasa' },
  keyId: {
    description: 'The id of the previous key.',
    schema: { type: 'string', minLength: 1 },
    example: '5e2c81d0a4f7',
  },
  operationId: {
    description: 'The `Idempotency-Key` of the regeneration, or of the restoring, that is asked about.',
    schema: { type: 'string', minLength: 1 },
    example: '019a1f6e-4b7c-7d5e-8f10-3a2b5c6d7e8f',
  },
} as const satisfies Readonly<Record<IdName, Parameter>>;

/** Which page of a list is asked for. */
export const queryParameters = {
  cursor: {
    description: 'The `nextCursor` of the page before; absent for the first page. Opaque.',
    schema: { type: 'string' },
    example: 'WzUwLCIiXQ==',
  },
  limit: {
    description: 'The most items that the page may have. The service may send fewer.',
    schema: { type: 'integer', minimum: 1 },
    example: 50,
  },
  query: {
    description: 'Text that the name of an item contains. The service decides how it matches.',
    schema: { type: 'string' },
    example: 'support',
  },
  sort: {
    description:
      'A sort order that the service knows by this name. Without one the order is the service’s own, and stable.',
    schema: { type: 'string' },
    example: 'name',
  },
} as const satisfies Readonly<Record<keyof PageQuery, Parameter>>;

export type QueryName = keyof typeof queryParameters;
