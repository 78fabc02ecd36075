import { isSignInCode } from '../../api/settings-error.js';
import { settledOperations } from './effects.js';
import type { Command, EventName, RegenerationEvent, Step } from './events.js';
import { codeOfNever, isOfEndedKey, settlePause, withAttempt } from './rules.js';
import { type Context, openOperation, type RegenerationState } from './states.js';
import { also, baseOf, stay, withOperation } from './step.js';
import { conclude, reconcile, settle, suspend } from './steps.js';

type Event<Type extends EventName> = Extract<RegenerationEvent, { type: Type }>;

/** An operation of a former load of the page: looked into at once, unless the user had left it, knowing that it is unknown. */
export function resume(state: RegenerationState, { operation }: Event<'resume'>, context: Context): Step {
  const isLeft = operation.byHand && operation.saidUnknown;
  if (state.name === 'idle' && !isLeft) return reconcile(state, operation, context);
  const left = { ...state, unsettled: [...state.unsettled, { ...operation, byHand: true, saidUnknown: true }] };
  return operation.saidUnknown ? stay(left) : stay(left, { type: 'announce-unknown', operation, key: 'unread' });
}

/** It is time to ask again how an operation ended. */
export function askForEnd(state: RegenerationState, operationId: string | undefined, context: Context): Step {
  const operation = settledOperations(state, context).find((one) => one.operationId === operationId);
  return operation ? stay(state, { type: 'settle', operation }) : stay(state);
}

/** A late failure of an earlier operation: if it is certain, that operation ends. */
export function failEarlier(state: RegenerationState, event: Event<'failed'>, { capabilities }: Context): Step {
  const { code, operationId, outcome } = event;
  const operation = state.unsettled.find((one) => one.operationId === operationId);
  if (!operation) return stay(state);
  const counted = { ...withAttempt(operation, code), code };
  if (counted.unsent !== undefined) {
    const next = withOperation(state, counted);
    const isNeverSent = counted.unsent === counted.attempts;
    return isNeverSent ? settleEarlier(next, { type: 'settled', operationId, outcome: 'never' }) : stay(next);
  }
  // Without an end it is settled where that is possible, which goes on by itself.
  const isCertain =
    code === 'superseded' && outcome !== 'forgotten' && (outcome !== undefined || !capabilities.settles);
  if (!isCertain || isOfEndedKey(operation, outcome)) return stay(state);
  return settleEarlier(state, { type: 'settled', operationId, outcome: outcome === 'never' ? outcome : 'superseded' });
}

export function settleCurrent(state: RegenerationState, { outcome }: Event<'settled'>, context: Context): Step {
  const operation = openOperation(state);
  if (!operation) return stay(state);
  switch (state.name) {
    case 'verifying':
      return settle(state, operation, outcome, context, state.refusal);
    case 'reconciling':
      return settle(state, operation, outcome, context);
    case 'unknown':
      if (outcome === 'forgotten') return stay(withOperation(state, { ...operation, forgotten: true }));
      return settle(state, operation, outcome, context, state.refusal);
    default:
      return stay(state); // It is being sent again: what was true when the service was asked need not be true now.
  }
}

/** An earlier operation has ended. Its unknown outcome was told; so is its end. */
export function settleEarlier(state: RegenerationState, { operationId, outcome }: Event<'settled'>): Step {
  const operation = state.unsettled.find((one) => one.operationId === operationId);
  if (!operation) return stay(state);
  const rest = state.unsettled.filter((one) => one !== operation);
  if (outcome === 'forgotten') return stay({ ...state, unsettled: [...rest, { ...operation, forgotten: true }] });
  const code = outcome === 'superseded' ? 'superseded' : codeOfNever(operation);
  const told = { type: 'announce-failed', operation, code } as const;
  const commands: readonly Command[] = code === 'superseded' ? [told, { type: 'read' }] : [told];
  const next = { ...baseOf(state), unsettled: rest };
  // Where nothing newer is going on, it stays to be seen.
  const isNews = state.name === 'idle' && !operation.overtaken && rest.every(({ overtaken }) => overtaken);
  if (!isNews) return stay({ ...state, unsettled: rest }, ...commands);
  return code === 'superseded'
    ? stay({ ...next, name: 'conflict', code, operation, quiet: true }, ...commands)
    : stay({ ...next, name: 'refused', refusal: { code }, proof: 'never', operation, quiet: true }, ...commands);
}

/** Asking how an operation ended failed: it is asked again, ever more rarely, and for as long as it takes. */
export function settleAgain(
  state: RegenerationState,
  { operationId, code, retryAfter }: Event<'settle-failed'>,
  context: Context,
): Step {
  const current = openOperation(state);
  const operation = [...state.unsettled, current].find((one) => one?.operationId === operationId);
  if (!operation) return stay(state);
  const isRefused = isSignInCode(code);
  if (operation === current && state.name === 'reconciling' && isRefused)
    return suspend(state, operation, code, 'check');
  const settlements = (operation.settlements ?? 0) + 1;
  const counted = { ...operation, settlements };
  const again = {
    type: 'schedule',
    timer: 'settle',
    operationId,
    seconds: settlePause(settlements, retryAfter),
  } as const;
  // Before the user has signed in nothing more is learned: that is said at once.
  return operation === current && state.name === 'verifying' && isRefused
    ? also(conclude(state, counted, 'unread', context, { refusal: state.refusal }), again)
    : stay(withOperation(state, counted), again);
}

/** Another tab saw the end, and announced it. What this tab still waits for itself brings the same end. */
export function endElsewhere(state: RegenerationState, { operationId }: Event<'ended-elsewhere'>): Step {
  if (state.rival?.operation.operationId === operationId)
    return stay({ ...state, rival: { ...state.rival, announced: true } });
  const unsettled = state.unsettled.filter((one) => one.operationId !== operationId);
  return stay(unsettled.length < state.unsettled.length ? { ...state, unsettled } : state);
}
