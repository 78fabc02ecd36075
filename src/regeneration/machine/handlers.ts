import { isSignInCode } from '../../api/settings-error.js';
import type { RegenerationEvent, Step } from './events.js';
import { failLate, failReconciling, failRequest } from './failures.js';
import { decide } from './rivals.js';
import {
  allowedOverlap,
  isRefused,
  isRemembered,
  isShown,
  judge,
  maxReadings,
  mayReplay,
  reconcilingBy,
  reconcilingByWord,
  seconds,
} from './rules.js';
import { withIssued } from './secret.js';
import {
  type Context,
  type In,
  isHeld,
  type KeySnapshot,
  mustStayOpen,
  type Operation,
  operationToCheck,
  type Refusal,
  type RegenerationState,
  type StateName,
} from './states.js';
import { also, leaveUnsettled, schedule, stay, toIdle } from './step.js';
import {
  ask,
  askAgain,
  askToContinue,
  conclude,
  end,
  poll,
  reconcile,
  request,
  sendAgain,
  suspend,
  verify,
} from './steps.js';

/** What a state makes of an event; `undefined` where it means nothing there. */
export type Handler<Name extends StateName> = (
  state: In<Name>,
  event: RegenerationEvent,
  context: Context,
) => Step | undefined;

/** What each state makes of the events that mean something to it. */
export const handlers: { readonly [Name in StateName]: Handler<Name> } = {
  idle(state, event, context) {
    const { unsettled } = state;
    switch (event.type) {
      case 'open':
        return ask(state, event.key, event);
      case 'check-again': {
        const operation = operationToCheck(state);
        if (!operation) return undefined;
        return checkAgain({ ...state, unsettled: unsettled.filter((one) => one !== operation) }, operation, context);
      }
      default:
        return undefined;
    }
  },

  confirming(state, event, context) {
    const { operation, shown, restores } = state;
    switch (event.type) {
      case 'confirm':
        if (operation) return request(state, { ...operation, wordAt: context.now, byHand: undefined });
        return restores?.id === shown.id ? toIdle(state) : request(state, confirmed(state, event, context));
      case 'key-seen': // The server judges an operation that continues; a new one must be about the current key.
        return operation || !event.key ? undefined : stay(askAbout(state, event.key, context));
      case 'close':
        return operation
          ? verify(state, operation, { code: operation.code ?? 'unauthenticated' }, context, { closed: true })
          : toIdle(state);
      default:
        return undefined;
    }
  },

  requesting(state, event, context) {
    const { operation } = state;
    if (event.type === 'failed') return failRequest(state, event, context);
    if (event.type === 'elapsed' && event.timer === 'deadline')
      return reconcile(state, { ...operation, doubtful: true, code: 'timeout' }, context);
    return undefined;
  },

  verifying(state, event, context) {
    const { operation, refusal, resuming, since } = state;
    switch (event.type) {
      case 'key-seen':
        if (event.begunAt < since) return undefined;
        return event.key ? verified(state, event.key, context) : unverified(state, context);
      case 'read-failed':
        if (event.begunAt < since) return undefined;
        return event.code === 'not-found' ? verified(state, undefined, context) : unverified(state, context);
      case 'settles-not':
        return state.never ? undefined : verify(state, operation, refusal, context, { closed: state.closed, resuming });
      case 'failed':
        return failLate(state, event, context);
      case 'elapsed':
        return event.timer === 'reading' ? unverified(state, context) : undefined;
      case 'close':
        return stay({ ...state, closed: true });
      case 'open':
        return stay({ ...state, closed: undefined });
      default:
        return undefined;
    }
  },

  waiting(state, event, context) {
    const { operation } = state;
    if (event.type === 'failed') return failLate(state, event, context);
    if (event.type === 'elapsed' && event.timer === 'wait')
      return mayReplay(operation, context) ? request(state, operation) : reconcile(state, operation, context);
    return undefined;
  },

  suspended(state, event, context) {
    const { operation, code, during } = state;
    const { idempotent } = context.capabilities;
    switch (event.type) {
      case 'failed':
        return failLate(state, event, context);
      case 'retry':
        if (during === 'check') return reconcile(state, operation, context);
        if (idempotent && isRemembered(operation, context)) return askToContinue(state, operation);
        // Sent again, it could make a second key: the channel is read first.
        if (operation.doubtful) return reconcile(state, operation, context);
        return verify(state, operation, { code }, context, { resuming: true });
      case 'give-up':
      case 'close':
        return verify(state, operation, { code }, context, { closed: event.type === 'close' || undefined });
      default:
        return undefined;
    }
  },

  reconciling(state, event, context) {
    const { by, awaiting, operation, since } = state;
    switch (event.type) {
      case 'failed':
        return failReconciling(state, event, context);
      case 'key-seen': {
        const { key, begunAt } = event;
        if (key && by === 'replay' && !isShown(key, operation, context) && !context.capabilities.conditional)
          return poll(state, { ...operation, byHand: true }, 1, context); // A replay could replace that key.
        if (awaiting !== 'reading' || begunAt < since || !key) return undefined;
        const seen = { key, at: context.now.wall };
        if (!isShown(key, operation, context)) return conclude(state, operation, 'changed', context, { seen });
        return pollAgain({ ...state, seen }, context);
      }
      case 'read-failed':
        if (awaiting !== 'reading' || event.begunAt < since) return undefined;
        return judge(event.code, operation, context) === 'suspended'
          ? suspend(state, operation, event.code, 'check')
          : pollAgain(state, context);
      case 'settles-not':
        return by === 'settle' ? reconcile(state, operation, context) : undefined;
      case 'elapsed':
        if (event.timer === 'budget' || event.timer === 'deadline')
          return by === 'read' ? undefined : poll(state, operation, 1, context);
        if (event.timer === 'reading' && awaiting === 'reading') return pollAgain(state, context);
        if (event.timer !== 'pause' || awaiting !== 'pause') return undefined;
        if (by === 'read') return poll(state, operation, maxReadings - state.readings, context);
        return reconcilingBy(operation, context) === by ? sendAgain(state) : poll(state, operation, 1, context);
      default:
        return undefined;
    }
  },

  unknown(state, event, context) {
    const { operation, refusal, seen } = state;
    switch (event.type) {
      case 'failed':
        return failLate(state, event, context);
      case 'key-seen': {
        const { key, begunAt } = event;
        if (!key || begunAt < operation.wordAt.monotonic) return undefined;
        const isChanged = !isShown(key, operation, context);
        if (!isChanged && state.key !== 'unread') return undefined;
        if (state.key === 'changed' && seen?.key.id === key.id) return undefined;
        return stay({ ...state, key: isChanged ? 'changed' : 'same', seen: { key, at: context.now.wall } });
      }
      case 'check-again':
        return checkAgain(state, operation, context, refusal);
      case 'ask-again':
        return askAgain(leaveUnsettled(state, operation), operation, seen?.key ?? operation.shown, context);
      case 'close':
        return toIdle(leaveUnsettled(state, operation));
      default:
        return undefined;
    }
  },

  regenerated(state, event, context) {
    const { key, operation, since, rival } = state;
    switch (event.type) {
      case 'show':
        return stay({ ...state, quiet: undefined });
      case 'key-seen':
        if (!event.key || event.begunAt < since) return undefined;
        // The key before is seen by a reading that lags behind: it proves nothing.
        if (isShown(event.key, operation, context)) return undefined;
        if (rival?.key.id === event.key.id) return decide(state, true, context);
        if (event.key.id === key.id) return rival && decide(state, false, context);
        return state.replacedBy ? undefined : replaced(state, event.key, context);
      case 'ask-again':
        return isHeld(state.issued) ? undefined : askAgain(state, operation, state.replacedBy?.key ?? key, context);
      case 'close': {
        if (mustStayOpen(state, context.capabilities)) return undefined;
        const closed = toIdle(state);
        const isLeftBehind = !context.capabilities.reveals && isHeld(state.issued);
        return isLeftBehind ? withIssued(closed.state, { value: 'gone' }) : closed;
      }
      default:
        return undefined;
    }
  },

  restored(state, event, context) {
    const { key, operation, since, replacedBy } = state;
    if (event.type === 'ask-again') return also(ask(state, replacedBy?.key ?? key), { type: 'read' });
    if (event.type === 'key-seen') {
      const isOther = event.key && event.key.id !== key.id && !isShown(event.key, operation, context);
      if (!isOther || event.begunAt < since) return undefined;
      return stay({ ...state, replacedBy: { key: event.key, at: context.now.wall } });
    }
    return event.type === 'close' ? toIdle(state) : openQuiet(state, event);
  },

  refused(state, event, context) {
    const { operation } = state;
    if (event.type === 'ask-again') return askAgain(state, operation, operation.shown, context);
    return event.type === 'close' ? toIdle(state) : openQuiet(state, event);
  },

  conflict(state, event, context) {
    const { operation, seen } = state;
    if (event.type === 'key-seen' && event.key && event.begunAt >= operation.wordAt.monotonic)
      return stay({ ...state, seen: { key: event.key, at: context.now.wall } });
    if (event.type === 'ask-again') return askAgain(state, operation, seen?.key ?? operation.shown, context);
    return event.type === 'close' ? toIdle(state) : openQuiet(state, event);
  },
};

/** The question, about the two keys as they are now. */
function askAbout(state: In<'confirming'>, key: KeySnapshot['key'], { previous }: Context): In<'confirming'> {
  const { shown, restores, changed } = state;
  return {
    ...state,
    shown: key,
    restores: restores && previous?.id === restores.id ? previous : restores,
    changed: changed || key.id !== shown.id,
  };
}

/** What the user has confirmed, for the first time. */
function confirmed(
  { shown, restores }: In<'confirming'>,
  { operationId, reason, overlap: chosen }: Extract<RegenerationEvent, { type: 'confirm' }>,
  { capabilities, now }: Context,
): Operation {
  const asked = restores
    ? { restores: { id: restores.id, hint: restores.hint, createdAt: restores.createdAt } }
    : { reason, overlap: allowedOverlap(chosen, { reason, shown }, capabilities) };
  return { operationId, shown, ...asked, confirmedAt: now.wall, wordAt: now, attempts: 0, doubtful: false };
}

/** An end that came after its dialog was closed is shown when the user wants it, and makes room for a new question. */
function openQuiet(state: In<'restored' | 'refused' | 'conflict'>, event: RegenerationEvent): Step | undefined {
  if (!state.quiet) return undefined;
  if (event.type === 'show') return stay({ ...state, quiet: undefined });
  return event.type === 'open' ? ask(state, event.key, event) : undefined;
}

/** Somebody else's key stands where a new key was made: both that were made here are of no more use. */
function replaced(state: In<'regenerated'>, key: KeySnapshot['key'], context: Context): Step {
  const { state: decided, commands } = decide(state, false, context);
  return stay(
    { ...withIssued(decided, { value: 'gone' }).state, replacedBy: { key, at: context.now.wall } } as RegenerationState,
    ...commands,
  );
}

/**
 * The user's word: the operation is looked into again, by sending it where that is the way. Where a sign-in was missing, that comes
 * first, and then the user confirms anew.
 */
function checkAgain(state: RegenerationState, operation: Operation, context: Context, refusal?: Refusal): Step {
  const { code } = operation;
  const by = reconcilingByWord(operation, context);
  const mayGoOn = isRefused(operation) || by === 'replay';
  if (code !== undefined && isSignInCode(code) && mayGoOn) return suspend(state, operation, code, 'request');
  if (code !== undefined && isRefused(operation)) return verify(state, operation, refusal ?? { code }, context);
  return reconcile(state, { ...operation, wordAt: context.now, byHand: undefined }, context, { by });
}

/** What a reading, or a channel that is gone, says about a refusal. */
function verified(state: In<'verifying'>, key: KeySnapshot['key'] | undefined, context: Context): Step {
  const { operation, refusal, resuming, never } = state;
  const seen = key && { key, at: context.now.wall };
  if (key && !isShown(key, operation, context)) {
    if (refusal.code === 'conflict')
      return end(state, operation, { name: 'conflict', code: 'conflict', seen }, context);
    return conclude(state, operation, 'changed', context, { seen, refusal });
  }
  if (never) return end(state, operation, { name: 'refused', refusal, proof: 'never' }, context);
  if (operation.doubtful && key) return conclude(state, operation, 'same', context, { seen, refusal });
  if (resuming && key) return askToContinue(state, operation);
  return end(state, operation, { name: 'refused', refusal, proof: key ? 'unchanged' : 'gone' }, context);
}

/** The key could not be read after a refusal. */
function unverified(state: In<'verifying'>, context: Context): Step {
  const { operation, refusal, never } = state;
  return never
    ? end(state, operation, { name: 'refused', refusal, proof: 'never' }, context)
    : conclude(state, operation, 'unread', context, { refusal });
}

function pollAgain(state: In<'reconciling'>, context: Context): Step {
  const readings = state.readings + 1;
  const { operation, seen } = state;
  if (readings >= maxReadings) return conclude(state, operation, seen ? 'same' : 'unread', context, { seen });
  return stay({ ...state, readings, awaiting: 'pause' }, schedule('pause', seconds.betweenReadings));
}
