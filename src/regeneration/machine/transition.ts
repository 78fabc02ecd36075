import { effectsOf } from './effects.js';
import type { RegenerationEvent, Step } from './events.js';
import { type Handler, handlers } from './handlers.js';
import { decide, isAtRest } from './rivals.js';
import { expire, failRecall, keepLonger, recall, withIssued } from './secret.js';
import { askForEnd, endElsewhere, failEarlier, resume, settleAgain, settleCurrent, settleEarlier } from './settling.js';
import { type Context, isHeld, mustStayOpen, openOperation, type RegenerationState, type StateName } from './states.js';
import { stay } from './step.js';
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
  const { rival } = state;
  if (event.type === 'key-seen' && event.key && rival && isAtRest(state) && event.begunAt >= rival.since) {
    const isRival = event.key.id === rival.key.id;
    // The key before is seen by a reading that lags behind: it proves nothing.
    if (!isRival && event.key.id === rival.operation.shown.id) return stay(state);
    const decided = decide(state, isRival, context);
    if (isRival) return decided;
    const seen = next(decided.state, event, context);
    return stay(seen.state, ...decided.commands, ...seen.commands);
  }
  const handle = handlers[state.name] as Handler<StateName>;
  return general(state, event, context) ?? handle(state, event, context) ?? stay(state);
}

/** What happens whatever the state. */
function general(state: RegenerationState, event: RegenerationEvent, context: Context): Step | undefined {
  switch (event.type) {
    case 'succeeded':
      return succeed(state, event, context);
    case 'failed':
      return openOperation(state)?.operationId === event.operationId ? undefined : failEarlier(state, event, context);
    case 'settled':
      return openOperation(state)?.operationId === event.operationId
        ? settleCurrent(state, event, context)
        : settleEarlier(state, event);
    case 'settle-failed':
      return settleAgain(state, event);
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
