import type { OperationEnd, SettingsErrorCode } from '../../api/settings-error.js';
import type { ApiKey } from '../../model/api-key.js';
import type { Overlap, RegenerationReason } from '../../model/overlap.js';
import type { PreviousKey } from '../../model/previous-key.js';
import type { KeyKnowledge, Operation, RegenerationState } from './states.js';

/** Timers of a state, which end with it. */
export type StateTimer = 'deadline' | 'wait' | 'pause' | 'budget' | 'reading';

/** `settle` belongs to an operation, the others to the new key's value. */
export type LastingTimer = 'settle' | 'recall' | 'secret-warning' | 'secret-expiry';

export type TimerName = StateTimer | LastingTimer;

/** The timers that last whatever the state. */
export const lastingTimers: ReadonlySet<TimerName> = new Set<LastingTimer>([
  'settle',
  'recall',
  'secret-warning',
  'secret-expiry',
]);

/** What happens to a regeneration. */
export type RegenerationEvent =
  /** The user asks for the question: about a new key, or about the previous one instead of the current one. */
  | { readonly type: 'open'; readonly key: ApiKey; readonly restores?: PreviousKey | undefined }
  | {
      readonly type: 'confirm';
      readonly operationId: string;
      readonly overlap?: Overlap | undefined;
      readonly reason?: RegenerationReason | undefined;
    }
  /** The user leaves, or the host prevents the request. */
  | { readonly type: 'close' }
  | { readonly type: 'check-again' }
  | { readonly type: 'ask-again' }
  /** The user has this key. */
  | { readonly type: 'acknowledge'; readonly keyId: string }
  /** The user wants the new key hidden. */
  | { readonly type: 'release' }
  | { readonly type: 'keep-longer' }
  /** The user wants the value of the new key that is not here any more. */
  | { readonly type: 'recall' }
  /** A late new key is shown now. */
  | { readonly type: 'show' }
  /** The user signed in, or did not. */
  | { readonly type: 'retry' }
  | { readonly type: 'give-up' }
  /** A new key's whole, conforming reply. */
  | { readonly type: 'succeeded'; readonly operationId: string; readonly key: ApiKey; readonly hasValue: boolean }
  | {
      readonly type: 'failed';
      readonly operationId: string;
      readonly attempt: number;
      readonly code: SettingsErrorCode;
      readonly retryAfter?: number | undefined;
      readonly message?: string | undefined;
      readonly outcome?: OperationEnd | undefined;
      /** It was redirected, as to a login page: whatever became of it, the user has to sign in. */
      readonly wantsSignIn?: boolean | undefined;
    }
  /** The service tells how an operation ended; `done` comes as `succeeded`. */
  | {
      readonly type: 'settled';
      readonly operationId: string;
      readonly outcome: 'superseded' | 'never' | 'forgotten';
    }
  | {
      readonly type: 'settle-failed';
      readonly operationId: string;
      readonly code: SettingsErrorCode;
      readonly retryAfter?: number | undefined;
    }
  /** The service turns out not to settle; the capabilities say so from now on. */
  | { readonly type: 'settles-not' }
  /** The channel was read, by whomever; `begunAt` is monotonic. */
  | { readonly type: 'key-seen'; readonly key: ApiKey | undefined; readonly begunAt: number }
  /** A reading that the machine asked for failed; `begunAt` is monotonic. */
  | { readonly type: 'read-failed'; readonly code: SettingsErrorCode; readonly begunAt: number }
  | { readonly type: 'recall-failed' }
  | { readonly type: 'elapsed'; readonly timer: TimerName; readonly operationId?: string | undefined }
  /** The page is hidden for good, or for the back/forward cache. */
  | { readonly type: 'page-hidden' }
  /** The page was reloaded: an operation of the former load. */
  | { readonly type: 'resume'; readonly operation: Operation }
  /** Another tab saw the operation's end. */
  | { readonly type: 'ended-elsewhere'; readonly operationId: string }
  /** The host renewed its adapter: what was forbidden may be allowed. */
  | { readonly type: 'adapter-renewed' };

export type EventName = RegenerationEvent['type'];

/** What the runtime is asked to do. */
export type Command =
  | { readonly type: 'send'; readonly operation: Operation }
  | { readonly type: 'settle'; readonly operation: Operation }
  | { readonly type: 'stop-settling'; readonly operationId: string }
  /** Ask for the value of an operation's key again. */
  | { readonly type: 'recall'; readonly operation: Operation; readonly by: 'settle' | 'replay' }
  | { readonly type: 'read' }
  | {
      readonly type: 'schedule';
      readonly timer: TimerName;
      readonly seconds: number;
      readonly operationId?: string | undefined;
    }
  | { readonly type: 'require-sign-in' }
  | { readonly type: 'end-sign-in' }
  | { readonly type: 'announce-regenerated'; readonly operation: Operation; readonly key: ApiKey }
  | { readonly type: 'announce-restored'; readonly operation: Operation; readonly key: ApiKey }
  | { readonly type: 'announce-failed'; readonly operation: Operation; readonly code: SettingsErrorCode }
  | { readonly type: 'announce-unknown'; readonly operation: Operation; readonly key: KeyKnowledge }
  | { readonly type: 'keep-secret'; readonly keyId: string }
  | { readonly type: 'clear-secret'; readonly keyId: string }
  /** The key that the channel has now, for everything on the page that shows it. */
  | { readonly type: 'write-key'; readonly key: ApiKey }
  /** Store the open operations, for a reload. */
  | { readonly type: 'remember'; readonly operations: readonly Operation[] }
  /** Ask before the page is left, or no longer. */
  | { readonly type: 'guard'; readonly isNeeded: boolean };

/** A state, and what is to be done on the way into it. */
export interface Step {
  readonly state: RegenerationState;
  readonly commands: readonly Command[];
}
