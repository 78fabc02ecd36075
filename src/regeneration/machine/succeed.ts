import type { RegenerationEvent, Step } from './events.js';
import {
  announcementOf,
  contend,
  isAtRest,
  isQuiet,
  keepRival,
  leaveUnknown,
  regenerated,
  showLate,
} from './rivals.js';
import { keeping, recall as askForValue, withIssued } from './secret.js';
import { stay, withOperation } from './step.js';
import {
  type Context,
  openOperation,
  type Operation,
  type RegenerationState,
  type Rival,
  stateTraits,
} from './states.js';

type Succeeded = Extract<RegenerationEvent, { type: 'succeeded' }>;

/** A conforming reply counts whenever it comes, and once. */
export function succeed(state: RegenerationState, event: Succeeded, context: Context): Step {
  const { operationId } = event;
  const current = 'operation' in state && state.operation?.operationId === operationId ? state.operation : undefined;
  const operation = current ?? state.unsettled.find((one) => one.operationId === operationId);
  if (!operation || (current && stateTraits[state.name].isEnd)) return recall(state, event, context);
  const success = made(operation, event, context);
  const rest = { ...state, unsettled: state.unsettled.filter((one) => one !== operation) };
  const { state: next, commands } = current ? end(rest, success, context) : arrive(rest, success, context);
  return stay(next, ...keeping(success), ...commands);
}

/** The key of an operation, of which nothing was said yet. The value of one that was restored is not for this page. */
function made(operation: Operation, { key, hasValue }: Succeeded, { now }: Context): Rival {
  const value = operation.restores ? 'gone' : hasValue ? 'held' : 'missing';
  return { operation, key, value, announced: false, since: now.monotonic };
}

/** The operation that is current has made a key. */
function end(state: RegenerationState, success: Rival, context: Context): Step {
  const quiet = state.name === 'verifying' && state.closed;
  return state.rival ? contend(state, success, state.rival, context, quiet) : showLate(state, success, context, quiet);
}

/** An earlier operation has made a key. */
function arrive(state: RegenerationState, success: Rival, context: Context): Step {
  if (state.name === 'regenerated') {
    const { operation, key, issued } = state;
    const shown: Rival = { operation, key, value: issued?.value ?? 'gone', announced: true, since: 0 };
    return contend(state, success, shown, context, state.quiet, state);
  }
  return isAtRest(state)
    ? showLate(leaveUnknown(state), success, context, isQuiet(state), state)
    : hold(state, success);
}

/** Keeps a late key while a later operation, which is not sent again by itself any more, may still replace it. */
function hold(state: RegenerationState, success: Rival): Step {
  const { operation } = success;
  const { state: held, commands } = keepRival(state, { ...success, announced: !operation.overtaken });
  const open = openOperation(held);
  const next = open ? withOperation(held, { ...open, byHand: true }) : held;
  if (operation.overtaken) return stay(next, ...commands); // Another key was made since: which of them counts is read later.
  return stay(next, ...commands, announcementOf(success));
}

/** The value of a key that was made before, asked for again. Its end was announced then. */
function recall(state: RegenerationState, event: Succeeded, context: Context): Step {
  const { operationId, key, hasValue } = event;
  const { issued } = state;
  if (issued?.operation.operationId !== operationId) return stay(state);
  const isWanted = issued.value === 'cleared' || issued.value === 'missing';
  if (!isWanted) return stay(state);
  if (issued.key.id !== key.id) return withIssued(state, { recall: issued.recall && 'failed' });
  if (!hasValue) {
    const notKept = withIssued(state, { isNotKept: true, recall: undefined });
    // Where a replay may bring the value, the user's word counts for that, too.
    return issued.recall === 'running' ? askForValue(notKept.state, context) : notKept;
  }
  const success = { ...made(issued.operation, event, context), announced: true };
  if (state.name === 'regenerated' || isAtRest(state)) {
    const shown = regenerated(leaveUnknown(state), success, context);
    return stay(shown, ...keeping(success));
  }
  // While another operation may replace it, it is kept beside.
  const { state: kept, commands } = keepRival(state, success);
  return stay(kept, ...keeping(success), ...commands);
}
