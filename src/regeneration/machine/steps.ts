import type { SettingsErrorCode } from '../../api/settings-error.js';
import type { ApiKey } from '../../model/api-key.js';
import type { Command, RegenerationEvent, Step } from './events.js';
import { afterwards } from './rivals.js';
import { codeOfNever, maxReadings, pauseBefore, reconcilingBy, seconds } from './rules.js';
import type {
  BaseState,
  Context,
  In,
  KeyKnowledge,
  KeySnapshot,
  Operation,
  Reconciling,
  Refusal,
  RegenerationState,
} from './states.js';
import { also, baseOf, leaveUnsettled, schedule, stay, toIdle } from './step.js';

/** Asks about a key: whether it is to be replaced by a new one, or by the previous one. */
export function ask(
  state: BaseState,
  shown: ApiKey,
  { restores, operation }: Pick<In<'confirming'>, 'restores' | 'operation'> = {},
): Step {
  return stay({ ...baseOf(state), forbidden: undefined, name: 'confirming', shown, restores, operation });
}

/** Asks whether an operation is to continue. */
export function askToContinue(state: BaseState, operation: Operation): Step {
  return ask(state, operation.shown, { restores: operation.restores, operation });
}

/**
 * Asks anew, about the key as it is known, and reads whether it is still that one: about restoring, where that was the
 * operation and the previous key still works as far as is known.
 */
export function askAgain(
  state: BaseState,
  { restores: restored }: Operation,
  shown: ApiKey,
  { previous }: Context,
): Step {
  if (!restored) return also(ask(state, shown), { type: 'read' });
  const restores = previous?.id === restored.id ? previous : undefined;
  return restores ? also(ask(state, shown, { restores }), { type: 'read' }) : toIdle(state);
}

/** Sends the operation, for the first time or again. */
export function request(state: BaseState, confirmed: Operation): Step {
  const operation = { ...confirmed, attempts: confirmed.attempts + 1 };
  return stay(
    { ...baseOf(state), name: 'requesting', operation },
    { type: 'send', operation },
    schedule('deadline', seconds.deadline),
  );
}

/** Waits for the user to sign in. */
export function suspend(
  state: BaseState,
  operation: Operation,
  code: SettingsErrorCode,
  during: In<'suspended'>['during'],
): Step {
  // The user confirms a request anew that was refused for want of a sign-in.
  const suspended = during === 'request' ? { ...operation, byHand: true } : operation;
  return stay({ ...baseOf(state), name: 'suspended', operation: suspended, code, during }, { type: 'require-sign-in' });
}

/** Reads the key, or asks how the operation ended, before a refusal is told. */
export function verify(
  state: BaseState,
  operation: Operation,
  refusal: Refusal,
  context: Context,
  more: Pick<In<'verifying'>, 'resuming' | 'never' | 'closed'> = {},
): Step {
  const { settles } = context.capabilities;
  const reads = more.resuming || more.never || !settles || operation.forgotten;
  const limit = schedule('reading', seconds.reading);
  return stay(
    // What was refused is not sent again but on the user's word, whatever becomes of the page.
    {
      ...baseOf(state),
      name: 'verifying',
      operation: { ...operation, byHand: true, settlements: undefined },
      refusal,
      since: context.now.monotonic,
      ...more,
    },
    ...(reads ? [{ type: 'read' } as const, limit] : [limit]),
  );
}

/**
 * Begins to find out what became of a doubtful operation.
 *
 * @param retryAfter seconds that the service asked for; `undefined` where an answer is still outstanding or long past.
 */
export function reconcile(
  state: BaseState,
  operation: Operation,
  context: Context,
  { retryAfter, by = reconcilingBy(operation, context) }: { retryAfter?: number | undefined; by?: Reconciling } = {},
): Step {
  if (by === 'read') return poll(state, operation, maxReadings, context);
  const next = {
    ...baseOf(state),
    name: 'reconciling',
    operation: by === 'settle' ? { ...operation, settlements: undefined } : operation,
    by,
    awaiting: 'answer',
    readings: 0,
    since: context.now.monotonic,
  } as const;
  const limit: readonly Command[] = by === 'resend' ? [] : [schedule('budget', seconds.budget)];
  if (by === 'settle') return stay(next, ...limit);
  if (retryAfter === undefined) return also(sendAgain(next), ...limit);
  // Not at once: where the page is going, its requests fail, and nothing must be sent while it does.
  const pause = pauseBefore(operation.attempts, retryAfter);
  return stay({ ...next, awaiting: 'pause' }, ...limit, schedule('pause', pause));
}

/** Sends a doubtful operation again. */
export function sendAgain(state: In<'reconciling'>): Step {
  const operation = { ...state.operation, attempts: state.operation.attempts + 1 };
  const limit = schedule('deadline', seconds.deadline);
  return stay(
    { ...state, operation, awaiting: 'answer' },
    { type: 'send', operation },
    ...(state.by === 'resend' ? [limit] : []),
  );
}

/** Reads the channel, to say at least what its key is. */
export function poll(
  state: BaseState & { readonly seen?: KeySnapshot | undefined },
  operation: Operation,
  attemptsLeft: number,
  { now }: Context,
): Step {
  return stay(
    {
      ...baseOf(state),
      name: 'reconciling',
      operation,
      by: 'read',
      awaiting: 'reading',
      readings: maxReadings - attemptsLeft,
      since: now.monotonic,
      seen: state.seen,
    },
    { type: 'read' },
    schedule('reading', seconds.reading),
  );
}

/**
 * Says that the outcome is not known, and what is certain all the same. If an earlier operation succeeded meanwhile, and the
 * channel still has its key as far as is known, that key is shown.
 */
export function conclude(
  state: BaseState & { readonly closed?: boolean | undefined },
  operation: Operation,
  key: KeyKnowledge,
  context: Context,
  { seen, refusal }: { seen?: KeySnapshot | undefined; refusal?: Refusal | undefined } = {},
): Step {
  const said: Operation = { ...operation, doubtful: operation.doubtful || key !== 'unread', saidUnknown: true };
  const commands: readonly Command[] = operation.saidUnknown ? [] : [{ type: 'announce-unknown', operation, key }];
  const left = leaveUnsettled(state, said);
  const alone = { ...(state.closed ? left : baseOf(state)), rival: undefined };
  const next: RegenerationState = state.closed
    ? { ...alone, name: 'idle' }
    : { ...alone, name: 'unknown', operation: said, key, seen, refusal };
  return also(afterwards({ ...left, closed: state.closed }, operation, seen?.key, context, next), ...commands);
}

type Ending = Pick<In<'refused'>, 'name' | 'refusal' | 'proof'> | Pick<In<'conflict'>, 'name' | 'code' | 'seen'>;

/**
 * Ends an operation that left no valid key. If an earlier operation succeeded meanwhile, its key is the valid one and is
 * shown.
 */
export function end(
  state: BaseState & { readonly closed?: boolean | undefined },
  operation: Operation,
  ending: Ending,
  context: Context,
): Step {
  const code = ending.name === 'refused' ? ending.refusal.code : ending.code;
  const failed: Command = { type: 'announce-failed', operation, code };
  const needsReading = ending.name === 'conflict' && !ending.seen;
  const commands: readonly Command[] = needsReading ? [failed, { type: 'read' }] : [failed];
  const alone = { ...baseOf(state), rival: undefined, forbidden: code === 'forbidden' || undefined };
  const next = { ...alone, ...ending, operation, quiet: state.closed };
  return also(afterwards(state, operation, keyAfter(operation, ending), context, next), ...commands);
}

/** The channel's key, where it was read since. */
function keyAfter({ shown }: Operation, ending: Ending): ApiKey | undefined {
  if (ending.name === 'conflict') return ending.seen?.key;
  return ending.proof === 'unchanged' ? shown : undefined;
}

/** Ends an operation with what the service says of it. */
export function settle(
  state: BaseState & { readonly closed?: boolean | undefined },
  operation: Operation,
  outcome: Extract<RegenerationEvent, { type: 'settled' }>['outcome'],
  context: Context,
  refusal: Refusal = { code: codeOfNever(operation) },
): Step {
  switch (outcome) {
    case 'superseded':
      return end(state, operation, { name: 'conflict', code: 'superseded' }, context);
    case 'never':
      // Nothing was changed by this request; whether the key is another since tells a conflict.
      return refusal.code === 'conflict'
        ? verify(state, operation, refusal, context, { never: true, closed: state.closed })
        : end(state, operation, { name: 'refused', refusal, proof: 'never' }, context);
    case 'forgotten': {
      const forgotten = { ...operation, doubtful: true, forgotten: true };
      if (!state.closed) return poll(state, forgotten, 1, context);
      return also(conclude(state, forgotten, 'unread', context, { refusal }), { type: 'read' });
    }
  }
}
