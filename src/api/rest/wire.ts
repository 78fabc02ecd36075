import type { OperationEnd } from '../settings-error.js';

export type { Settled } from '../settings-api.js';
export type { OperationEnd };

/** An error over HTTP: `application/problem+json` (RFC 9457). */
export interface ProblemDetails {
  readonly type?: string | undefined;
  readonly title?: string | undefined;
  readonly status?: number | undefined;
  /** What went wrong this time, for people. */
  readonly detail?: string | undefined;
  /** The server's name for the request. */
  readonly requestId?: string | undefined;
  /** With status 410: how the operation ended (`superseded`, `never`, `forgotten`, `ended`). */
  readonly outcome?: OperationEnd | undefined;
}

/** The body of a regeneration. */
export interface RegenerateBody {
  /** How long the old key goes on working. */
  readonly overlap?: unknown;
  /** Why the key is replaced. */
  readonly reason?: string | undefined;
}
