import type { OperationEnd, SettingsErrorCode } from '../../api/settings-error.js';
import type { ApiKey } from '../../model/api-key.js';
import type { Overlap, RegenerationReason } from '../../model/overlap.js';
import {
  type Capabilities,
  type Context,
  openOperation,
  type Operation,
  type Reconciling,
  type RegenerationState,
} from './states.js';

/** Times of an operation, in seconds. */
export const seconds = {
  /** How long an answer is waited for before the outcome counts as doubtful. The call is not aborted. */
  deadline: 30,
  /** How long after the user's word an operation may be sent again by itself. */
  word: 60,
  /** How long a doubtful outcome is looked into before it is called unknown. */
  budget: 60,
  /** How long one reading, or the verification of a refusal, may take. */
  reading: 15,
  /** How long a service that is still working on the operation is left alone. */
  wait: 2,
  /** The pause between two readings. */
  betweenReadings: 5,
  /** The longest that a `Retry-After` can delay a replay. */
  longestPause: 30,
  /** The longest pause between two questions how an operation ended. */
  longestSettlePause: 60,
  /** How long a new key's value is held. */
  secret: 300,
  /** How long before its end that is announced. */
  secretWarning: 60,
} as const;

/** How often a service may say that it is still working before that counts as doubtful. */
export const maxWaits = 10;

/** How often a channel is read where nothing else can be done. */
export const maxReadings = 2;

/** What a failed attempt means for its operation. */
export type Verdict = 'not-sent' | 'refused' | 'conflict' | 'superseded' | 'suspended' | 'wait' | 'doubtful';

/**
 * Judges a failed attempt.
 *
 * A refusal counts only if no earlier attempt is in doubt: that one may have made a key all the same. A browser may send a
 * request twice, so that even then it proves nothing before the key was read.
 */
export function judge(
  code: SettingsErrorCode,
  { attempts, unsent, doubtful, restores }: Pick<Operation, 'attempts' | 'unsent' | 'doubtful' | 'restores'>,
  { capabilities }: Context,
  outcome?: OperationEnd,
): Verdict {
  const refused = doubtful ? 'doubtful' : 'refused';
  switch (code) {
    case 'offline':
    case 'not-sent':
      return unsent === attempts ? 'not-sent' : refused;
    case 'invalid':
    case 'forbidden':
    case 'not-found':
    case 'rate-limited':
      return refused;
    case 'unauthenticated':
    case 'reauthentication-required':
      return 'suspended';
    case 'conflict':
      // Where ids are not honoured, the first copy may have committed, and this may answer the second.
      return capabilities.idempotent ? 'conflict' : 'doubtful';
    case 'superseded':
      if (!isOfEndedKey({ restores }, outcome)) return 'superseded';
      // The key to be restored has ended for good; where ids are honoured, none of the attempts can have restored it.
      return capabilities.idempotent ? 'refused' : refused;
    case 'in-progress':
      return capabilities.idempotent ? 'wait' : 'doubtful';
    default:
      return 'doubtful';
  }
}

/** Whether a 410 says that the key to be restored has ended; one that names no end does. */
export function isOfEndedKey({ restores }: Pick<Operation, 'restores'>, outcome: OperationEnd = 'ended'): boolean {
  return restores !== undefined && outcome === 'ended';
}

/** Counts the attempts that never left the page: where none did, nothing can have been changed. */
export function withAttempt(operation: Operation, code: SettingsErrorCode): Operation {
  const isUnsent = code === 'not-sent' || code === 'offline';
  return isUnsent ? { ...operation, unsent: (operation.unsent ?? 0) + 1 } : operation;
}

/**
 * Whether the user's word still stands for sending again by itself: at most a minute old by both clocks. A clock that ran
 * backwards, or cannot be read, makes it too old.
 */
function isWordFresh({ byHand, wordAt }: Operation, { now }: Context): boolean {
  const ages = [now.wall - wordAt.wall, now.monotonic - wordAt.monotonic];
  return !byHand && ages.every((age) => age >= 0 && age <= seconds.word * 1000);
}

/** Whether an attempt that was asked for may leave the page yet: the user has not left it, and the word is still recent. */
export function mayStillSend(
  state: RegenerationState,
  { operationId, attempts }: Operation,
  context: Context,
): boolean {
  const open = openOperation(state);
  return open?.operationId === operationId && open.attempts === attempts && isWordFresh(open, context);
}

/** Whether the service still remembers the operation's id. */
export function isRemembered({ confirmedAt }: Operation, { now, capabilities }: Context): boolean {
  const age = now.wall - confirmedAt;
  return age >= 0 && age < capabilities.memorySeconds * 1000;
}

/** Whether the same operation may be sent again, now that nobody presses a button. */
export function mayReplay(operation: Operation, context: Context): boolean {
  const { idempotent } = context.capabilities;
  return idempotent && isWordFresh(operation, context) && isReplayHarmless(operation, context);
}

/** Without a version, a replay could replace the key of a newer operation. */
function isReplayHarmless({ overtaken }: Operation, context: Context): boolean {
  return context.capabilities.conditional || !overtaken;
}

/** How the outcome of a doubtful operation is looked into without the user. */
export function reconcilingBy(operation: Operation, context: Context): Reconciling {
  const { settles, idempotent, conditional } = context.capabilities;
  if (settles && !operation.forgotten) return 'settle';
  if (mayReplay(operation, context)) return 'replay';
  const mayResend = conditional && !idempotent && operation.shown.version !== '' && operation.attempts < 2;
  return mayResend && isWordFresh(operation, context) ? 'resend' : 'read';
}

/** Whether all that is not known of it is what the key is: it was refused, and nothing of it is on its way. */
export function isRefused({ doubtful, code }: Operation): boolean {
  return !doubtful && code !== undefined;
}

/** How it is looked into on the user's word, which does not send again what was refused. */
export function reconcilingByWord(operation: Operation, context: Context): Reconciling {
  const { settles, idempotent } = context.capabilities;
  if (settles && !operation.forgotten) return 'settle';
  const mayReplay = idempotent && isRemembered(operation, context) && isReplayHarmless(operation, context);
  return mayReplay && !isRefused(operation) ? 'replay' : 'read';
}

/** Seconds before the next replay: 1, 2, 4, 8, 8, … or what the service asked for, within reason. */
export function pauseBefore(attempts: number, retryAfter = 0): number {
  return Math.min(seconds.longestPause, Math.max(retryAfter, Math.min(8, 2 ** (attempts - 1))));
}

/** Seconds before the service is asked again how an operation ended: 1, 2, 4, … 60, or what it asked for. */
export function settlePause(settlements: number, retryAfter = 0): number {
  return Math.min(seconds.longestSettlePause, Math.max(retryAfter, 2 ** (settlements - 1)));
}

/** The last failure of an operation. Of one that the page was left with, no more is known than that its reply did not come. */
export function lastCodeOf({ code = 'network' }: Operation): SettingsErrorCode {
  return code;
}

/** The code of an operation that was never carried out, whatever its attempts were answered. */
export function codeOfNever(operation: Operation): SettingsErrorCode {
  const code = lastCodeOf(operation);
  return code === 'superseded' && !operation.restores ? 'aborted' : code;
}

/**
 * Whether a reading shows the key that was shown, as it was. Where keys are restored, one that was replaced and restored since
 * has another version.
 */
export function isShown({ id, version }: ApiKey, { shown }: Operation, { capabilities }: Context): boolean {
  return id === shown.id && (!capabilities.restores || version === shown.version);
}

/**
 * How long the old key goes on working, of what the user chose: only what the service declares, and never for a key that has
 * leaked.
 */
export function allowedOverlap(
  chosen: Overlap | undefined,
  { reason, shown }: { readonly reason?: RegenerationReason | undefined; readonly shown: ApiKey },
  { overlap }: Capabilities,
): Overlap | undefined {
  if (!chosen || reason === 'leaked' || shown.exposed) return undefined;
  if (chosen.from === 'first-use') return overlap?.firstUse && { from: 'first-use' };
  const { seconds } = chosen;
  return overlap?.seconds?.includes(seconds) ? { from: 'now', seconds } : undefined;
}
