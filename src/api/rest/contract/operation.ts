import type { RequestHeader, ResponseHeader } from './headers.js';
import type { QueryName } from './parameters.js';
import type { SchemaName } from './schemas.js';

/** An HTTP status, or `5XX` for every status from 500 on that is not named. */
export type Status = number | '5XX';

/** What a service answers with one status. */
export interface Answer {
  /** What the status says about this call, for the writers of services and clients. Markdown. */
  readonly meaning: string;
  readonly schema: SchemaName;
  readonly mediaType: 'application/json' | 'application/problem+json';
  readonly headers: readonly ResponseHeader[];
  /** Of an answer that several calls share: its name among the reusable responses of OpenAPI. */
  readonly name?: string;
}

/** One call of the REST contract, beside its method and path. */
export interface Operation {
  readonly tag: 'Projects' | 'Channels' | 'API keys' | 'Messages';
  readonly summary: string;
  /** Markdown. */
  readonly description: string;
  readonly query?: readonly QueryName[];
  readonly headers?: Readonly<Partial<Record<RequestHeader, 'required' | 'optional'>>>;
  readonly body?: { readonly schema: SchemaName; readonly isRequired: boolean };
  /** Who authenticates: the user of the settings, or the bot by the channel's key. */
  readonly security: 'session' | 'channelKey';
  readonly answers: Readonly<Partial<Record<Status, Answer>>>;
}
