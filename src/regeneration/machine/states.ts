import type { SupportedOverlap } from '../../api/settings-api.js';
import type { SettingsErrorCode } from '../../api/settings-error.js';
import type { ApiKey } from '../../model/api-key.js';
import type { Overlap, RegenerationReason } from '../../model/overlap.js';
import type { PreviousKey } from '../../model/previous-key.js';

/** What an adapter declares, as far as a regeneration depends on it. */
export interface Capabilities {
  /** It tells how an operation ended. */
  readonly settles: boolean;
  /** The same operation id never makes a second key. */
  readonly idempotent: boolean;
  /** A stale version is refused, atomically. */
  readonly conditional: boolean;
  /** It shows the current key again. If not, a new key is shown once. */
  readonly reveals: boolean;
  /** For how many seconds it remembers an operation id. */
  readonly memorySeconds: number;
  /** How long an old key can go on working; `undefined` where it ends at once. */
  readonly overlap?: SupportedOverlap | undefined;
  /** It makes the previous key the current one again. */
  readonly restores: boolean;
  /** Within how many seconds a key that ends is refused everywhere. */
  readonly revocationSeconds: number;
}

/** A point in time by this device's two clocks, in milliseconds. Either may be wrong; the later reading decides. */
export interface Moment {
  /** Since the epoch; a user or a sync may set it. */
  readonly wall: number;
  /** Since the page began; it stands still while some devices sleep. */
  readonly monotonic: number;
}

/** What a transition depends on besides state and event. */
export interface Context {
  readonly capabilities: Capabilities;
  readonly now: Moment;
  /** The channel's previous key, as it was last read. */
  readonly previous?: PreviousKey | null | undefined;
}

/** The previous key that an operation makes the current one again. */
export type RestoredKey = Pick<PreviousKey, 'id' | 'hint' | 'createdAt'>;

/** A confirmed operation: a regeneration, or with `restores` a restoring. It holds no secret. */
export interface Operation {
  readonly operationId: string;
  /** The key that was shown when the user confirmed. */
  readonly shown: ApiKey;
  /** The previous key, where that is to be the current one again. */
  readonly restores?: RestoredKey | undefined;
  /** How long the old key is to go on working; every attempt asks for the same. */
  readonly overlap?: Overlap | undefined;
  /** Why the key is replaced, where the user said. */
  readonly reason?: RegenerationReason | undefined;
  /** When the user first confirmed, in milliseconds since the epoch. */
  readonly confirmedAt: number;
  /** When the user last asked for it to be sent. Nothing is sent by itself for longer than a minute after that. */
  readonly wordAt: Moment;
  /** How many times it was sent. */
  readonly attempts: number;
  /** How many of its attempts are known never to have left the page. */
  readonly unsent?: number | undefined;
  /** An attempt's outcome is not known: it may have made a key, or may still arrive. */
  readonly doubtful: boolean;
  /** The last failure. */
  readonly code?: SettingsErrorCode | undefined;
  /** `ba-key-outcome-unknown` was fired: it is, at most once. */
  readonly saidUnknown?: boolean | undefined;
  /** Only the user's word sends it again. */
  readonly byHand?: boolean | undefined;
  /** A newer operation has succeeded since. */
  readonly overtaken?: boolean | undefined;
  /** The service does not remember it: asking it how the operation ended is of no use. */
  readonly forgotten?: boolean | undefined;
  /** How often the service was asked in vain how it ended. */
  readonly settlements?: number | undefined;
}

/** The channel's key as last fetched, and when. */
export interface KeySnapshot {
  readonly key: ApiKey;
  /** In milliseconds since the epoch. */
  readonly at: number;
}

/** The last key that was made here. */
export interface Issued {
  readonly key: ApiKey;
  /** What made it. */
  readonly operation: Operation;
  /**
   * What became of its value: `held` by the vault; `expiring`, held for less than a minute more; `cleared` before the user
   * had it; `missing` from the reply; `gone`, since the user has it or wants it hidden.
   */
  readonly value: 'held' | 'expiring' | 'cleared' | 'missing' | 'gone';
  /** The service that tells how the operation ended does not keep its value. */
  readonly isNotKept?: boolean | undefined;
  /** Whether its value is being asked for again. */
  readonly recall?: 'running' | 'failed' | undefined;
  /** The user has copied it, or has said that they have it. */
  readonly isCopied?: boolean | undefined;
}

/** A key that an operation made while another operation was current, or may have replaced its key. */
export interface Rival {
  readonly operation: Operation;
  readonly key: ApiKey;
  readonly value: Issued['value'];
  /** Its end was announced. */
  readonly announced: boolean;
  /** Monotonic: a reading that began later tells whether the channel has this key. */
  readonly since: number;
}

/** Why the service refused an operation. */
export interface Refusal {
  readonly code: SettingsErrorCode;
  /** Seconds after which the service accepts another request. */
  readonly retryAfter?: number | undefined;
  /** The server's own words, to be shown as text. */
  readonly message?: string | undefined;
}

/** Fields of every state. */
export interface BaseState {
  /** Earlier operations whose outcome is still unknown: a late success of theirs counts. */
  readonly unsettled: readonly Operation[];
  readonly rival?: Rival | undefined;
  readonly issued?: Issued | undefined;
  /** The service said that this user may not change the key. */
  readonly forbidden?: boolean | undefined;
}

interface WithOperation extends BaseState {
  readonly operation: Operation;
}

/** How a doubtful outcome is looked into; see `reconcilingBy` in `rules.ts`. */
export type Reconciling = 'settle' | 'replay' | 'resend' | 'read';

/** What is certain of the channel's key while an outcome is unknown. */
export type KeyKnowledge = 'same' | 'changed' | 'unread';

export type RegenerationState =
  | (BaseState & { readonly name: 'idle' })
  | (BaseState & {
      readonly name: 'confirming';
      /** The key that the user is asked about. */
      readonly shown: ApiKey;
      /**
       * The previous key, where the question is whether that should be the current one again. If it is by now, it is `shown`, too,
       * and there is nothing left to confirm.
       */
      readonly restores?: PreviousKey | undefined;
      /** The operation that continues after a sign-in. */
      readonly operation?: Operation | undefined;
      /** The key changed while the user was being asked. */
      readonly changed?: boolean | undefined;
    })
  | (WithOperation & { readonly name: 'requesting' })
  | (WithOperation & {
      readonly name: 'verifying';
      readonly refusal: Refusal;
      /** Monotonic: only a reading that began after the refusal counts. */
      readonly since: number;
      /** After a sign-in: an unchanged key lets the operation continue. */
      readonly resuming?: boolean | undefined;
      /** The service says that it changed nothing: what is left to find out is whether somebody else changed the key. */
      readonly never?: boolean | undefined;
      /** The dialog was closed meanwhile: its end is announced, and not shown. */
      readonly closed?: boolean | undefined;
    })
  | (WithOperation & { readonly name: 'waiting' })
  | (WithOperation & {
      readonly name: 'suspended';
      readonly code: SettingsErrorCode;
      /** What was refused: the request itself, or finding out what became of it. */
      readonly during: 'request' | 'check';
    })
  | (WithOperation & {
      readonly name: 'reconciling';
      readonly by: Reconciling;
      readonly awaiting: 'answer' | 'pause' | 'reading';
      /** How many readings of this round have ended. */
      readonly readings: number;
      /** Monotonic: when the reading that is awaited began. */
      readonly since: number;
      readonly seen?: KeySnapshot | undefined;
    })
  | (WithOperation & {
      readonly name: 'unknown';
      readonly key: KeyKnowledge;
      readonly seen?: KeySnapshot | undefined;
      /** The service refused it, and the key could not be read since. */
      readonly refusal?: Refusal | undefined;
    })
  | (WithOperation & {
      readonly name: 'regenerated';
      readonly key: ApiKey;
      readonly acknowledged: boolean;
      /** Monotonic: a reading that began later tells whether the key is still this one. */
      readonly since: number;
      /** It came after the user had closed the dialog: nothing opens by itself. */
      readonly quiet?: boolean | undefined;
      /** Another key has replaced it since. */
      readonly replacedBy?: KeySnapshot | undefined;
    })
  | (WithOperation & {
      readonly name: 'restored';
      /** The key that is the current one again. */
      readonly key: ApiKey;
      /** Monotonic: a reading that began later tells whether the key is still this one. */
      readonly since: number;
      /** It came after the user had closed the dialog: nothing opens by itself. */
      readonly quiet?: boolean | undefined;
      /** Another key has replaced it since. */
      readonly replacedBy?: KeySnapshot | undefined;
    })
  | (WithOperation & {
      readonly name: 'refused';
      readonly refusal: Refusal;
      /**
       * What proves that it left no key: it was never sent, the service says so, the key was read and is the same, or there is
       * no such key any more.
       */
      readonly proof: 'not-sent' | 'never' | 'unchanged' | 'gone';
      /** It came after the user had closed the dialog: nothing opens by itself. */
      readonly quiet?: boolean | undefined;
    })
  | (WithOperation & {
      readonly name: 'conflict';
      readonly code: 'conflict' | 'superseded';
      readonly seen?: KeySnapshot | undefined;
      readonly quiet?: boolean | undefined;
    });

export type StateName = RegenerationState['name'];

/** The state of this name. */
export type In<Name extends StateName> = Extract<RegenerationState, { name: Name }>;

interface StateTraits {
  /** The operation has ended, and its end was announced. */
  readonly isEnd: boolean;
  /** An answer is outstanding that must be waited for: the dialog stays open, and the page asks before it is left. */
  readonly isBusy: boolean;
  /** Its operation is asked about in the background where the service settles. */
  readonly isSettled: boolean;
}

/** What is true of each state; everything else reads it here. */
export const stateTraits: { readonly [Name in StateName]: StateTraits } = {
  idle: { isEnd: false, isBusy: false, isSettled: false },
  confirming: { isEnd: false, isBusy: false, isSettled: false },
  requesting: { isEnd: false, isBusy: true, isSettled: false },
  verifying: { isEnd: false, isBusy: false, isSettled: true },
  waiting: { isEnd: false, isBusy: true, isSettled: false },
  suspended: { isEnd: false, isBusy: false, isSettled: false },
  reconciling: { isEnd: false, isBusy: true, isSettled: true },
  unknown: { isEnd: false, isBusy: false, isSettled: true },
  regenerated: { isEnd: true, isBusy: false, isSettled: false },
  restored: { isEnd: true, isBusy: false, isSettled: false },
  refused: { isEnd: true, isBusy: false, isSettled: false },
  conflict: { isEnd: true, isBusy: false, isSettled: false },
};

/** Nothing runs, and nothing is asked. */
export const idle: RegenerationState = { name: 'idle', unsettled: [] };

/** Whether a new key is held that will not be shown again, and the user does not have it yet. */
function holdsUnstoredKey(state: RegenerationState, { reveals }: Capabilities): boolean {
  return state.name === 'regenerated' && !reveals && !state.acknowledged && isHeld(state.issued);
}

/** Whether the vault has the value of this key. */
export function isHeld(issued: Pick<Issued, 'value'> | undefined): boolean {
  return issued?.value === 'held' || issued?.value === 'expiring';
}

/** Whether the dialog must stay open: an answer is outstanding, or closing would lose a key. */
export function mustStayOpen(state: RegenerationState, capabilities: Capabilities): boolean {
  return stateTraits[state.name].isBusy || holdsUnstoredKey(state, capabilities);
}

/** Whether the next dialog shows it by itself: it must stay open, or an operation waits for the user. */
export function mustBeSeen(state: RegenerationState, capabilities: Capabilities): boolean {
  const isWaiting = state.name === 'suspended' || (state.name === 'confirming' && state.operation !== undefined);
  return isWaiting || mustStayOpen(state, capabilities);
}

/** The current operation, unless it has ended. */
export function openOperation(state: RegenerationState): Operation | undefined {
  return 'operation' in state && !stateTraits[state.name].isEnd ? state.operation : undefined;
}

/** The operation that *Check again* looks into. */
export function operationToCheck(state: RegenerationState): Operation | undefined {
  const { unsettled } = state;
  return openOperation(state) ?? unsettled.findLast(({ overtaken }) => !overtaken) ?? unsettled.at(-1);
}

/** The operations whose end is still to come or to be announced, the current one last: what a reload must not lose. */
export function openOperations(state: RegenerationState): readonly Operation[] {
  const { unsettled, rival } = state;
  const current = openOperation(state);
  return [
    ...unsettled,
    ...(rival && !rival.announced ? [rival.operation] : []),
    ...(current && current.attempts > 0 ? [current] : []),
  ];
}
