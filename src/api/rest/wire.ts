import type { Overlap, RegenerationReason } from '../../model/overlap.js';
import type { OperationEnd } from '../settings-error.js';

export type { AnsweredApiKey } from '../../model/api-key.js';
export type { Settled, SupportedOverlap } from '../settings-api.js';
export type { OperationEnd };

/** An error over HTTP: `application/problem+json` (RFC 9457). */
export interface ProblemDetails {
  /**
   * Identifies the kind of problem. Absent or `about:blank`: the status says it all.
   * @format uri-reference
   */
  readonly type?: string | undefined;
  /** The kind of problem in a few words. */
  readonly title?: string | undefined;
  /**
   * The HTTP status.
   * @minimum 400
   * @maximum 599
   * @TJS-type integer
   */
  readonly status?: number | undefined;
  /** What went wrong this time, for people. */
  readonly detail?: string | undefined;
  /** The server's name for the request. */
  readonly requestId?: string | undefined;
  /** With status 410: how the operation ended. */
  readonly outcome?: OperationEnd | undefined;
}

/** The body of a regeneration. */
export interface RegenerateBody {
  /** How long the old key goes on working. Absent: it ends at once. */
  readonly overlap?: Overlap | undefined;
  /** Why the key is replaced, for the service's records. */
  readonly reason?: RegenerationReason | undefined;
}

/** What a bot sends. */
export interface MessagesBody {
  /** @minItems 1 */
  readonly messages: readonly BotMessage[];
}

/** One message of a bot. The service takes more fields than these. */
export interface BotMessage {
  readonly message: object;
}

/** The answer to messages that were taken. */
export interface MessagesAccepted {
  /** The service's name for the request. */
  readonly request_id: string;
}

/** The answer to messages that were refused. The service decides what an item is. */
export interface MessagesRefused {
  readonly errors: readonly unknown[];
  readonly warnings: readonly unknown[];
}
