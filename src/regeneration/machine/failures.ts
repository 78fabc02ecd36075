import type { RegenerationEvent, Step } from './events.js';
import { settledOperations } from './effects.js';
import { judge, maxWaits, pauseBefore, seconds, withAttempt } from './rules.js';
import type { Context, In, Operation, RegenerationState } from './states.js';
import { baseOf, schedule, stay } from './step.js';
import { end, poll, reconcile, settle, suspend, verify } from './steps.js';

type Failure = Extract<RegenerationEvent, { type: 'failed' }>;

export function failRequest(state: In<'requesting'>, event: Failure, context: Context): Step | undefined {
  if (event.attempt !== state.operation.attempts) return failLate(state, event, context);
  const { code, retryAfter, message, outcome } = event;
  const operation = { ...withAttempt(state.operation, code), code };
  const refusal = { code, retryAfter, message };
  switch (judge(code, operation, context, outcome)) {
    case 'not-sent':
      return end(state, operation, { name: 'refused', refusal, proof: 'not-sent' }, context);
    case 'refused':
      return verify(state, { ...operation, doubtful: false }, refusal, context);
    case 'conflict':
      return verify(state, operation, refusal, context);
    case 'superseded':
      return supersede(state, operation, event, context);
    case 'suspended':
      return suspend(state, operation, code, 'request');
    case 'wait':
      if (operation.attempts >= maxWaits) break;
      return stay(
        // Another copy of the request is being carried out: whatever is refused from here on, that one may make a key.
        { ...baseOf(state), name: 'waiting', operation: { ...operation, doubtful: true } },
        schedule('wait', Math.min(seconds.longestPause, retryAfter ?? seconds.wait)),
      );
    case 'doubtful':
      if (event.wantsSignIn) return suspend(state, { ...operation, doubtful: true }, 'unauthenticated', 'check');
      break;
  }
  return reconcile(state, { ...operation, doubtful: true }, context, { retryAfter: retryAfter ?? 0 });
}

export function failReconciling(state: In<'reconciling'>, event: Failure, context: Context): Step | undefined {
  const { code, attempt, retryAfter, message, outcome } = event;
  const isAwaited = attempt === state.operation.attempts && state.awaiting === 'answer' && state.by !== 'settle';
  if (!isAwaited) return failLate(state, event, context);
  const ended = endLate(state, event, context);
  if (ended) return ended;
  const operation = { ...withAttempt(state.operation, code), code };
  const refusal = { code, retryAfter, message };
  switch (judge(code, operation, context, outcome)) {
    case 'suspended':
      return suspend(state, operation, code, 'request');
    case 'refused':
      return verify(state, { ...operation, doubtful: false }, refusal, context);
    case 'conflict':
      return verify(state, operation, refusal, context);
    default:
      if (event.wantsSignIn) return suspend(state, operation, 'unauthenticated', 'check');
      if (state.by === 'resend') return poll(state, operation, 1, context);
      return stay(
        { ...state, operation, awaiting: 'pause' },
        schedule('pause', pauseBefore(operation.attempts, retryAfter)),
      );
  }
}

type Late = In<'requesting' | 'verifying' | 'waiting' | 'suspended' | 'reconciling' | 'unknown'>;

/** What becomes of a failure that arrives after we stopped waiting for it. */
export function failLate(state: Late, event: Failure, context: Context): Step | undefined {
  const operation = withAttempt(state.operation, event.code);
  const counted = operation === state.operation ? undefined : stay({ ...state, operation });
  return endLate(state, event, context) ?? counted;
}

/** A late failure ends the operation only if it is definitive. */
function endLate(state: Late, event: Failure, context: Context): Step | undefined {
  const isOnlyAttempt = state.operation.attempts === 1 && event.attempt === 1;
  const counted = withAttempt(state.operation, event.code);
  const operation = isOnlyAttempt ? { ...counted, code: event.code, doubtful: false } : counted;
  const { code, retryAfter, message, outcome } = event;
  const refusal = { code, retryAfter, message };
  switch (judge(code, operation, context, outcome)) {
    case 'superseded':
      return supersede(state, operation, event, context);
    case 'not-sent':
      return end(state, operation, { name: 'refused', refusal, proof: 'not-sent' }, context);
    case 'refused':
    case 'conflict': {
      const closed = state.name === 'verifying' ? state.closed : undefined;
      return isOnlyAttempt ? verify(state, operation, refusal, context, { closed }) : undefined;
    }
    default:
      return undefined;
  }
}

/** The service says that the operation has ended, in one of several ways. */
export function supersede(
  state: RegenerationState,
  operation: Operation,
  { outcome }: Failure,
  context: Context,
): Step {
  if (outcome === undefined && context.capabilities.settles && !operation.forgotten) {
    // It is being asked about, and its dialog may be closed.
    if (settledOperations(state, context).some(({ operationId }) => operationId === operation.operationId))
      return stay(state);
    return reconcile(state, { ...operation, doubtful: true, code: 'superseded' }, context);
  }
  return settle(state, operation, outcome === 'never' || outcome === 'forgotten' ? outcome : 'superseded', context, {
    code: outcome === 'never' ? 'aborted' : 'superseded',
  });
}
