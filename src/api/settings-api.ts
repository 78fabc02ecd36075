import type { AnsweredApiKey, IssuedApiKey } from '../model/api-key.js';
import type { Channel } from '../model/channel.js';
import type { KeyEvent } from '../model/key-event.js';
import type { Overlap, RegenerationReason } from '../model/overlap.js';
import type { Page, PageQuery } from '../model/page.js';
import type { Project } from '../model/project.js';

/** What comes with every call. */
export interface CallOptions {
  /** Aborts when nobody waits for the answer any more. A regeneration that was sent is never aborted. */
  readonly signal: AbortSignal;
  /**
   * Whether a regeneration may be sent yet. An adapter that first has to wait for something, as for a token, asks right before
   * it sends: if the answer is `false`, it rejects with `not-sent`.
   */
  readonly mayStillSend?: (() => boolean) | undefined;
}

/** One confirmed operation: every attempt of it carries the same request. */
export interface RegenerateKeyRequest {
  readonly projectId: string;
  readonly channelId: string;
  /** Names the operation. Over HTTP it is the `Idempotency-Key`. A UUID (RFC 9562). */
  readonly operationId: string;
  /** The `version` of the key that was shown when the user confirmed. Over HTTP it is the `If-Match`. */
  readonly expectedVersion?: string | undefined;
  /** How long the old key goes on working; absent: it ends at once. Only what `supports.overlap` declares is ever asked for. */
  readonly overlap?: Overlap | undefined;
  /** Why the key is replaced, where the user says. */
  readonly reason?: RegenerationReason | undefined;
}

/** Which overlaps a service supports. */
export interface SupportedOverlap {
  /** The times to choose from, in seconds from the regeneration. */
  readonly seconds?: readonly number[] | undefined;
  /** The old key can end once the new one is used. */
  readonly firstUse?:
    | {
        /** Seconds from the first use of the new key to the end of the old one; more than 0. */
        readonly seconds: number;
        /** Seconds after which the old key ends even if the new one is not used. */
        readonly atMost: number;
      }
    | undefined;
}

/** What an adapter promises about `regenerateKey`. What is not declared is not relied upon. */
export interface SettingsApiSupports {
  /** The same `operationId` never makes a second key, and is answered with the first one again. */
  readonly idempotentRegenerate?: boolean | undefined;
  /** A stale `expectedVersion` is refused with `conflict`, atomically. */
  readonly conditionalRegenerate?: boolean | undefined;
  /** For how many seconds the service remembers an `operationId`, and replays it. Default: 86,400, a day. */
  readonly memorySeconds?: number | undefined;
  /** How long an old key can go on working. Absent: it ends at once, and nothing is said or asked about two keys. */
  readonly overlap?: SupportedOverlap | undefined;
  /** Within how many seconds a key that ends is refused everywhere. Default: 0. */
  readonly revocation?: { readonly withinSeconds: number } | undefined;
}

/** Names the previous key that is to end. */
export interface EndPreviousKeyRequest {
  readonly projectId: string;
  readonly channelId: string;
  readonly previousKeyId: string;
  /** The `version` of the current key that was shown. Over HTTP it is the `If-Match`. */
  readonly expectedVersion: string;
}

/** One confirmed undo: every attempt of it carries the same request. */
export interface RestorePreviousKeyRequest extends EndPreviousKeyRequest {
  /** Names the operation, as that of a regeneration does. */
  readonly operationId: string;
}

/** Names an operation whose end is asked for. */
export interface SettleRegenerationRequest {
  readonly projectId: string;
  readonly channelId: string;
  readonly operationId: string;
}

/**
 * The end of an operation, as the service knows it:
 *
 * - `done`: it made the current key. `value` is there where the service still has it and this user may have it.
 * - `superseded`: it made a key, which has been replaced since.
 * - `never`: it made no key, and never will: the service refuses the request from now on, should it still arrive.
 * - `forgotten`: the service does not remember that far back. Nothing follows from it.
 */
export type Settled =
  | { readonly outcome: 'done'; readonly key: AnsweredApiKey }
  | { readonly outcome: 'superseded' }
  | { readonly outcome: 'never' }
  | { readonly outcome: 'forgotten' };

/**
 * The port that a host implements: everything the elements ask of a backend.
 *
 * Every method rejects with a {@link SettingsError}; anything else that it throws counts as `unexpected`.
 */
export interface SettingsApi {
  /** Who this backend and account are. Without it the object itself is the identity. */
  readonly id?: string | undefined;
  readonly supports?: SettingsApiSupports | undefined;
  listProjects(query: PageQuery, call: CallOptions): Promise<Page<Project>>;
  getProject(projectId: string, call: CallOptions): Promise<Project>;
  listChannels(projectId: string, query: PageQuery, call: CallOptions): Promise<Page<Channel>>;
  getChannel(projectId: string, channelId: string, call: CallOptions): Promise<Channel>;
  /** Makes a new key and invalidates the old one. */
  regenerateKey(request: RegenerateKeyRequest, call: CallOptions): Promise<IssuedApiKey>;
  /**
   * Tells how an operation ended. In one atomic step the service finds its commit, or refuses the operation for good, so that
   * a copy of the request that arrives later makes no key. It never makes a key, and may be asked any number of times.
   */
  settleRegeneration?(request: SettleRegenerationRequest, call: CallOptions): Promise<Settled>;
  /** Shows the current key again; only where the service does that. */
  revealKey?(projectId: string, channelId: string, call: CallOptions): Promise<IssuedApiKey>;
  /** Asks the service to look whether messages arrive. */
  verifyChannel?(projectId: string, channelId: string, call: CallOptions): Promise<Channel>;
  /**
   * Ends the previous key now. That it has ended already is a success, so that repeating the call is safe.
   *
   * @returns the channel as it is then.
   */
  endPreviousKey?(request: EndPreviousKeyRequest, call: CallOptions): Promise<Channel>;
  /**
   * Makes the previous key the current one again, and ends the new one. One operation: the same `operationId` restores once, and
   * `settleRegeneration` tells its end; `done` then names the restored key.
   *
   * @returns the channel as it is then.
   */
  restorePreviousKey?(request: RestorePreviousKeyRequest, call: CallOptions): Promise<Channel>;
  /** What happened to the channel's keys, newest first. */
  listKeyEvents?(projectId: string, channelId: string, query: PageQuery, call: CallOptions): Promise<Page<KeyEvent>>;
  /** Gets every event of the elements, after its dispatch. What it throws goes to `reportError`. */
  onEvent?(event: Event): void;
}
