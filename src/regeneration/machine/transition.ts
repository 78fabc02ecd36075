import { effectsOf } from './effects.js';
import type { ApiKey } from '../../model/api-key.js';
import type { RegenerationEvent, Step } from './events.js';
import { type Handler, handlers } from './handlers.js';
import { decide, isAtRest, leaveUnknown } from './rivals.js';
import { isShown } from './rules.js';
import { acknowledge, expire, failRecall, keepLonger, recall, withIssued } from './secret.js';
import { askForEnd, endElsewhere, failEarlier, resume, settleAgain, settleCurrent, settleEarlier } from './settling.js';
import { type Context, isHeld, mustStayOpen, openOperation, type RegenerationState, type StateName } from './states.js';
import { stay } from './step.js';
import { ask } from './steps.js';
import { succeed } from './succeed.js';

/** What decides about every step of a regeneration. */
export type Machine = (state: RegenerationState, event: RegenerationEvent, context: Context) => Step;

/**
 * The regeneration of one channel's key, as a pure function: from a state and an event to the next state and what is to be
 * done. An event that means nothing in a state leaves it as it is.
 *
 * Unknown is a state of its own because a request whose reply was lost may still be on its way: it is never taken for a
 * failure, and only a conforming reply with a new key ends in `regenerated`.
 */
export function transition(state: RegenerationState, event: RegenerationEvent, context: Context): Step {
  return effectsOf(state, next(state, event, context), context);
}

function next(state: RegenerationState, event: RegenerationEvent, context: Context): Step {
  const decided = event.type === 'key-seen' && event.key && decidedBy(event.key, event.begunAt, state, context);
  if (decided) {
    const seen = next(decided.state, event, context);
    return stay(seen.state, ...decided.commands, ...seen.commands);
  }
  const handle = handlers[state.name] as Handler<StateName>;
  return general(state, event, context) ?? handle(state, event, context) ?? stay(state);
}

/** What a reading decides whatever the state: whether a key was restored, and which of two keys the channel has. */
function decidedBy(key: ApiKey, begunAt: number, state: RegenerationState, context: Context): Step | undefined {
  const { rival, issued, unsettled } = state;
  const restoring = [...unsettled, openOperation(state)].findLast(
    (one) => one && one.restores?.id === key.id && !one.overtaken && begunAt >= one.wordAt.monotonic,
  );
  // The key before is seen by a reading that lags behind: it proves nothing.
  if (restoring && !(issued && isShown(key, issued.operation, context)))
    return succeed(state, { type: 'succeeded', operationId: restoring.operationId, key, hasValue: false }, context);
  if (!rival || !isAtRest(state) || begunAt < rival.since) return undefined;
  const isRival = key.id === rival.key.id;
  return isRival || !isShown(key, rival.operation, context) ? decide(state, isRival, context) : undefined;
}

/** What happens whatever the state. */
function general(state: RegenerationState, event: RegenerationEvent, context: Context): Step | undefined {
  switch (event.type) {
    case 'open':
      return event.restores && mayAskInstead(state, context) ? ask(leaveUnknown(state), event.key, event) : undefined;
    case 'acknowledge':
      return acknowledge(state, event.keyId);
    case 'succeeded':
      return succeed(state, event, context);
    case 'failed':
      return openOperation(state)?.operationId === event.operationId ? undefined : failEarlier(state, event, context);
    case 'settled':
      return openOperation(state)?.operationId === event.operationId
        ? settleCurrent(state, event, context)
        : settleEarlier(state, event);
    case 'settle-failed':
      return settleAgain(state, event, context);
    case 'ended-elsewhere':
      return endElsewhere(state, event);
    case 'resume':
      return resume(state, event, context);
    case 'release':
      return isHeld(state.issued) && !mustStayOpen(state, context.capabilities)
        ? withIssued(state, { value: 'gone' })
        : stay(state);
    case 'keep-longer':
      return state.issued?.value === 'expiring' ? keepLonger(state) : stay(state);
    case 'recall':
      return recall(state, context);
    case 'recall-failed':
      return failRecall(state);
    case 'page-hidden':
      return expire(state, context);
    case 'adapter-renewed':
      return stay(state.forbidden ? { ...state, forbidden: undefined } : state);
    case 'elapsed':
      if (event.timer === 'settle') return askForEnd(state, event.operationId, context);
      if (event.timer === 'secret-warning')
        return state.issued?.value === 'held' ? withIssued(state, { value: 'expiring' }) : stay(state);
      if (event.timer === 'recall') return failRecall(state);
      return event.timer === 'secret-expiry' ? expire(state, context) : undefined;
    default:
      return undefined;
  }
}

/** Whether the user may be asked about the previous key in place of what is shown: an undo is offered with outcomes, too. */
function mayAskInstead(state: RegenerationState, { capabilities }: Context): boolean {
  return isAtRest(state) || (state.name === 'regenerated' && !mustStayOpen(state, capabilities));
}
