import type { SupportedOverlap } from '../src/api/rest/wire.js';
import type { ApiKey, Overlap } from '../src/model/index.js';
import type { ProjectSeed } from './data.js';
import type { EndPrevious } from './end-previous.js';
import type { Fault, FaultName, MockCall } from './faults.js';
import type { IdempotencyStore, StoredOperations } from './idempotency.js';
import type { OperationPoint, Regenerate } from './regenerate.js';
import type { Restore } from './restore.js';
import type { Settle } from './settle.js';
import type { ProjectRecord } from './state.js';

export interface MockBackendOptions {
  /** The projects and channels to begin with. Default: six projects that look like life. */
  readonly projects?: readonly ProjectSeed[] | undefined;
  /** Whether a key is shown again after it was made. Default: `revealable`. */
  readonly keys?: 'revealable' | 'once' | undefined;
  /** How long every answer takes, in milliseconds. Default: 0. */
  readonly latency?: number | undefined;
  /** What {@link MockBackend.snapshot} gave, to go on from there. */
  readonly snapshot?: MockSnapshot | undefined;
  readonly faults?: readonly Fault[] | undefined;
  /** The seed of what is left to chance. Default: 1. */
  readonly seed?: number | undefined;
  /** Whether operations can be settled; if not, the address answers 404. Default: `true`. */
  readonly settles?: boolean | undefined;
  /**
   * How long an old key can go on working beside the new one; `false`: it ends at once, and there are no addresses to end or restore
   * it. Default: `mockOverlap`. The adapter has to know the same: `createRestApi({ overlap })`.
   */
  readonly overlap?: SupportedOverlap | false | undefined;
  /** The clock that the service's clock goes by, in milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** Stands in for the regeneration itself, in tests of races. @internal */
  readonly regenerate?: Regenerate | undefined;
  /** Stands in for settling, in tests of races. @internal */
  readonly settle?: Settle | undefined;
  /** Stands in for restoring the previous key, in tests of races. @internal */
  readonly restorePreviousKey?: Restore | undefined;
  /** Stands in for ending the previous key, in tests of races. @internal */
  readonly endPreviousKey?: EndPrevious | undefined;
  /** Stands in for the memory of operations, in tests of races. @internal */
  readonly remember?: ((stored?: StoredOperations) => IdempotencyStore) | undefined;
  /** Holds requests about keys up, in tests of races: between a check and its commit others may come. @internal */
  readonly pauses?: ((point: OperationPoint, request: Request) => Promise<void>) | undefined;
}

/** The whole state of a mock backend, as JSON. It contains the mock's keys. */
export interface MockSnapshot {
  readonly signingKey: JsonWebKey;
  readonly records: ProjectRecord[];
  /** The operations that made or restored a key. */
  readonly operations: StoredOperations['commits'];
  /** The operations that are refused for good. */
  readonly fences?: StoredOperations['fences'] | undefined;
  /** How far the service's clock was moved, in seconds. */
  readonly advanced?: number | undefined;
}

/** A call as the service saw it. It has no value of a key. */
export interface MockCallRecord {
  readonly call: MockCall;
  /** The HTTP status of what the service answered; absent where a fault kept the call from it. */
  readonly status?: number | undefined;
  /** The fault that struck: in place of the call, or on its answer. */
  readonly fault?: FaultName | number | undefined;
  /** The key that a regeneration was answered with, for the first time or again. */
  readonly key?: Pick<ApiKey, 'id' | 'hint'> | undefined;
}

/** A backend that keeps the REST contract, in memory, for demos and tests. */
export interface MockBackend {
  /** Answers a request to any base address. It has the signature of the global `fetch`. */
  fetch: (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;
  latency: number;
  /**
   * Injects a fault into the next matching calls.
   *
   * @throws TypeError for a fault that cannot be.
   */
  fail(fault: Fault): void;
  /** Forgets the faults that have not struck yet. */
  clearFaults(): void;
  /** The faults that are still to strike. */
  faults(): readonly Fault[];
  /** Refuses every call of the settings until `signIn()`. */
  signOut(): void;
  /** Refuses whatever changes a key until `signIn()`: a fresh login is wanted (RFC 9470). */
  requireStepUp(): void;
  signIn(): void;
  /**
   * Someone else regenerates a channel's key.
   *
   * @param overlap how long the old key goes on working. Default: it ends at once.
   */
  replaceKey(projectId: string, channelId: string, by?: string, overlap?: Overlap): Promise<void>;
  /** The service learns that a channel's current key has leaked. @param where it was found, in words or as an address. */
  exposeKey(projectId: string, channelId: string, where?: string): Promise<void>;
  /** The same of every channel that was made so far. */
  exposeAllKeys(where?: string): Promise<void>;
  /** The service's clock, in milliseconds since 1970. */
  now(): number;
  /**
   * Moves the service's clock forward: whatever ends by time has then ended.
   *
   * @throws TypeError for a negative or endless time.
   */
  advance(seconds: number): void;
  /** Begins anew: new keys, no faults, no requests on their way, the session open, the clock as at first. */
  reset(): Promise<void>;
  snapshot(): Promise<MockSnapshot>;
  /** Calls back with every call that the service has carried out, and with every fault. */
  onCall: ((record: MockCallRecord) => void) | undefined;
  /** Calls back after every change. */
  onChange: (() => void) | undefined;
}
