import { identityOf } from '../api/identity.js';
import type { SettingsApi } from '../api/settings-api.js';
import { dispatch } from '../events/dispatch.js';
import { inNextTask } from '../platform/next-task.js';
import { AuthRequiredEvent, type AuthRequiredDetail } from '../events/error-events.js';

/** A call rejected as unauthenticated that can be retried after sign-in. */
export interface AuthWaiter {
  retry(): void;
  giveUp?(): void;
}

interface Pending {
  readonly waiting: Set<AuthWaiter>;
  handled: boolean;
}

const pending = new Map<string, Pending>();

/** Answered by the host, but not carried out yet. */
const answered = new Set<Pending>();

/**
 * Asks the host, by one `ba-auth-required` per identity, to sign the user in. Calls that are rejected in the meantime wait
 * for the same answer.
 *
 * @param again asks the host once more although a question is pending: the user pressed *Sign in again*.
 * @returns whether the host took care of it (it prevented the event).
 */
export function requireAuthentication(
  target: EventTarget,
  api: SettingsApi,
  about: Omit<AuthRequiredDetail, 'retry' | 'giveUp'>,
  waiting: AuthWaiter,
  again = false,
): boolean {
  const identity = identityOf(api);
  const open = pending.get(identity);
  if (open && !again) {
    open.waiting.add(waiting);
    return open.handled;
  }
  const question: Pending = { waiting: new Set(open?.waiting).add(waiting), handled: false };
  pending.set(identity, question);
  const settle = (how: keyof AuthWaiter) => () => answer(identity, how, question);
  const event = new AuthRequiredEvent({ ...about, retry: settle('retry'), giveUp: settle('giveUp') });
  question.handled = !dispatch(target, event, api);
  return question.handled;
}

/** Answers a question. It works once, and a newer question replaces an older one. */
function answer(identity: string, how: keyof AuthWaiter, question = pending.get(identity)): void {
  if (!question || pending.get(identity) !== question) return;
  pending.delete(identity);
  carryOut(question, how);
}

/**
 * Answers everything that waits, in a task of its own. A host may set an adapter with a new token and call `retry()` in the
 * next line: Lit hands a new `.api` down in microtasks, from an app to its provider and on to each element, and a call that
 * is retried before that would be made with the old one.
 */
function carryOut(question: Pending, how: keyof AuthWaiter): void {
  answered.add(question);
  inNextTask(() => {
    answered.delete(question);
    for (const one of question.waiting) one[how]?.();
  });
}

/** The user says that they are signed in: everything that waits for this adapter goes on. */
export function retryAuthentication(api: SettingsApi): void {
  answer(identityOf(api), 'retry');
}

/** Takes out a call that is no longer waited for, because its element is gone or the user gave up there. */
export function stopWaiting(api: SettingsApi, waiting: AuthWaiter): void {
  const identity = identityOf(api);
  const question = pending.get(identity);
  question?.waiting.delete(waiting);
  if (question?.waiting.size === 0) pending.delete(identity);
  for (const one of answered) one.waiting.delete(waiting);
}
