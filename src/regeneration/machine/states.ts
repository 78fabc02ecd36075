import type { SettingsErrorCode } from '../../api/settings-error.js';
import type { ApiKey } from '../../model/api-key.js';

/** What an adapter declares, as far as the regeneration depends on it. */
export interface Capabilities {
  readonly idempotent: boolean;
  readonly conditional: boolean;
  /** Whether the service shows the current key again. If not, a new key is shown once. */
  readonly reveals: boolean;
}

/** One confirmed operation; it holds no secret. */
export interface Operation {
  readonly operationId: string;
  /** The key that was shown when the user confirmed. */
  readonly shown: ApiKey;
  /** When it was confirmed, in milliseconds since the epoch by this device's clock; to show, not to reckon with. */
  readonly confirmedAt: number;
  /** How many times it was sent. */
  readonly attempts: number;
  /** Whether an attempt's outcome is not known: it may have made a key, or may still arrive. */
  readonly doubtful: boolean;
  /** The last failure. */
  readonly code?: SettingsErrorCode | undefined;
  /** Whether `ba-key-outcome-unknown` was fired: it is, at most once. */
  readonly saidUnknown?: boolean | undefined;
}

/** A success that came while a later operation was under way. */
export interface LateSuccess {
  readonly operation: Operation;
  readonly key: ApiKey;
}

/** What a reading of the channel saw. */
export interface Sight {
  readonly key: ApiKey;
  /** When, in milliseconds since the epoch by this device's clock. */
  readonly at: number;
}

/** What every state knows besides its own facts. */
interface Common {
  /** Earlier operations whose outcome is still unknown: a late success of theirs counts. */
  readonly unsettled: readonly Operation[];
  readonly late?: LateSuccess | undefined;
}

interface Under extends Common {
  readonly operation: Operation;
}

/** How an unknown outcome is looked into; see `reconcileBy` in `regeneration-rules.ts`. */
export type Reconciling = 'replay' | 'resend' | 'read';

export type RegenerationState =
  | (Common & { readonly name: 'idle' })
  | (Common & {
      readonly name: 'confirming';
      /** The key that the user is asked about. */
      readonly shown: ApiKey;
      /** The operation that goes on after a sign-in. */
      readonly operation?: Operation | undefined;
      /** The key changed while the user was being asked. */
      readonly changed?: boolean | undefined;
    })
  | (Under & { readonly name: 'requesting' })
  | (Under & { readonly name: 'waiting' })
  | (Under & { readonly name: 'suspended'; readonly code: SettingsErrorCode })
  | (Under & {
      readonly name: 'reconciling';
      readonly by: Reconciling;
      readonly awaiting: 'answer' | 'pause' | 'reading';
      /** How many readings of this round have ended. */
      readonly readings: number;
      readonly seen?: Sight | undefined;
    })
  | (Under & {
      readonly name: 'unknown';
      readonly key: 'same' | 'changed' | 'unread';
      readonly seen?: Sight | undefined;
    })
  | (Under & { readonly name: 'regenerated'; readonly key: ApiKey; readonly acknowledged: boolean })
  | (Under & {
      readonly name: 'refused';
      readonly code: SettingsErrorCode;
      /** After how many seconds the service takes another request. */
      readonly retryAfter?: number | undefined;
      /** The server's own words, to be shown as text. */
      readonly message?: string | undefined;
    })
  | (Under & {
      readonly name: 'conflict';
      readonly code: 'conflict' | 'superseded';
      readonly seen?: Sight | undefined;
    });

export type StateName = RegenerationState['name'];

/** What is waited for. A timer belongs to the state it was scheduled in, and ends with it. */
export type TimerName = 'deadline' | 'wait' | 'pause' | 'budget' | 'reading';

export type RegenerationEvent =
  | { readonly type: 'open'; readonly key: ApiKey }
  /** Somebody else read the channel. */
  | { readonly type: 'key-seen'; readonly key: ApiKey; readonly at: number }
  /** The reading that the machine asked for. */
  | { readonly type: 'read'; readonly key: ApiKey; readonly at: number }
  | { readonly type: 'read-failed'; readonly code: SettingsErrorCode }
  | { readonly type: 'confirm'; readonly operationId: string; readonly at: number }
  | { readonly type: 'cancel' }
  | { readonly type: 'succeeded'; readonly operationId: string; readonly key: ApiKey }
  | {
      readonly type: 'failed';
      readonly operationId: string;
      readonly attempt: number;
      readonly code: SettingsErrorCode;
      readonly retryAfter?: number | undefined;
      readonly message?: string | undefined;
    }
  | { readonly type: 'elapsed'; readonly timer: TimerName }
  | { readonly type: 'retry' }
  | { readonly type: 'give-up' }
  | { readonly type: 'check-again' }
  | { readonly type: 'ask-again' }
  | { readonly type: 'acknowledge' }
  | { readonly type: 'close' }
  | { readonly type: 'resume'; readonly operation: Operation };

export type EventName = RegenerationEvent['type'];

/** What the store is asked to do. */
export type Command =
  | { readonly type: 'send'; readonly operation: Operation }
  | { readonly type: 'read' }
  | { readonly type: 'schedule'; readonly timer: TimerName; readonly seconds: number }
  | { readonly type: 'require-authentication' }
  | { readonly type: 'announce-regenerated'; readonly operation: Operation; readonly key: ApiKey }
  | { readonly type: 'announce-failed'; readonly operation: Operation; readonly code: SettingsErrorCode }
  | { readonly type: 'announce-unknown'; readonly operation: Operation; readonly key: 'same' | 'changed' | 'unread' };

/** A state, and what is to be done on the way into it. */
export interface Step {
  readonly state: RegenerationState;
  readonly commands: readonly Command[];
}
