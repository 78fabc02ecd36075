import type { SettingsErrorCode } from '../../api/settings-error.js';
import type { Capabilities, Operation, Reconciling } from './states.js';

/** Times of an operation, in seconds. */
export const seconds = {
  /** How long an answer is waited for before the outcome counts as doubtful. The call goes on. */
  deadline: 30,
  /** How long an unknown outcome is looked into before that is said. */
  budget: 60,
  /** How long one reading may take. */
  reading: 15,
  /** How long a service that is still at work is left alone. */
  wait: 2,
  /** How long after one reading the next one follows. */
  betweenReadings: 5,
  /** The longest that a `Retry-After` can hold up a replay. */
  longestPause: 30,
} as const;

/** How often a service may say that it is still at work before that counts as doubtful. */
export const mostWaits = 10;

/** How often a channel is read where nothing else can be done. */
export const mostReadings = 2;

/** What a failure means for an operation. */
export type Verdict = 'refused' | 'conflict' | 'superseded' | 'suspended' | 'wait' | 'doubtful';

/**
 * Judges a failed attempt.
 *
 * A refusal is certain only if no earlier attempt is in doubt: that one may have made a key all the same.
 */
export function judge(code: SettingsErrorCode, doubtful: boolean, capabilities: Capabilities): Verdict {
  switch (code) {
    case 'offline':
    case 'invalid':
    case 'forbidden':
    case 'not-found':
    case 'rate-limited':
      return doubtful ? 'doubtful' : 'refused';
    case 'unauthenticated':
    case 'reauthentication-required':
      return 'suspended';
    case 'conflict':
      // A browser may send a request twice. Where ids are not honoured, the first may have committed
      // and this be the answer to the second.
      return capabilities.idempotent ? 'conflict' : 'doubtful';
    case 'superseded':
      return 'superseded';
    case 'in-progress':
      return capabilities.idempotent ? 'wait' : 'doubtful';
    default:
      return 'doubtful';
  }
}

/** How a doubtful outcome may be looked into: nothing is sent again unless the adapter declares that it is safe. */
export function reconcileBy({ idempotent, conditional }: Capabilities, operation: Operation): Reconciling {
  if (idempotent) return 'replay';
  return conditional && operation.shown.version !== '' ? 'resend' : 'read';
}

/** Seconds before the next replay: 1, 2, 4, 8, 8, … or what the service asked for, within reason. */
export function pauseBefore(attempts: number, retryAfter: number | undefined): number {
  const backOff = Math.min(8, 2 ** Math.max(0, attempts - 1));
  return Math.min(seconds.longestPause, Math.max(backOff, retryAfter ?? 0));
}
