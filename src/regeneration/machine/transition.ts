import { effectsOf, settledOperations } from './effects.js';
import type { EventName, RegenerationEvent, Step } from './events.js';
import {
  isRemembered,
  judge,
  maxReadings,
  maxWaits,
  mayReplay,
  pauseBefore,
  reconcilingByWord,
  seconds,
  settlePause,
} from './rules.js';
import {
  ask,
  askAgain,
  baseOf,
  codeOfNever,
  conclude,
  end,
  leaveUnsettled,
  poll,
  reconcile,
  request,
  secretTimers,
  settle,
  stay,
  suspend,
  toIdle,
  verify,
} from './steps.js';
import {
  type Context,
  type In,
  isHeld,
  type KeySnapshot,
  mustStayOpen,
  openOperation,
  type RegenerationState,
  type StateName,
} from './states.js';
import { decide, succeed } from './succeed.js';

type Event<Type extends EventName> = Extract<RegenerationEvent, { type: Type }>;
type Handler<Name extends StateName> = (
  state: In<Name>,
  event: RegenerationEvent,
  context: Context,
) => Step | undefined;

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
  const handle = handlers[state.name] as Handler<StateName>;
  return general(state, event, context) ?? handle(state, event, context) ?? stay(state);
}

/** What happens whatever the state. */
function general(state: RegenerationState, event: RegenerationEvent, context: Context): Step | undefined {
  switch (event.type) {
    case 'succeeded':
      return succeed(state, event, context);
    case 'failed':
      return openOperation(state)?.operationId === event.operationId ? undefined : failEarlier(state, event);
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
        ? withValue(state, 'gone')
        : stay(state);
    case 'keep-longer':
      return state.issued?.value === 'expiring' ? keepLonger(state) : stay(state);
    case 'recall': {
      const by = recallBy(state, context);
      if (!by || !state.issued) return stay(state);
      const issued = { ...state.issued, recall: 'running' } as const;
      return stay({ ...state, issued }, { type: 'recall', operation: issued.operation, by });
    }
    case 'recall-failed':
      return state.issued?.recall ? stay({ ...state, issued: { ...state.issued, recall: 'failed' } }) : stay(state);
    case 'page-hidden':
      return expire(state, context);
    case 'adapter-renewed':
      return stay(state.forbidden ? { ...state, forbidden: undefined } : state);
    case 'elapsed':
      if (event.timer === 'settle') return askForEnd(state, event.operationId, context);
      if (event.timer === 'secret-warning')
        return state.issued?.value === 'held' ? withValue(state, 'expiring') : stay(state);
      return event.timer === 'secret-expiry' ? expire(state, context) : undefined;
    default:
      return undefined;
  }
}

const handlers: { readonly [Name in StateName]: Handler<Name> } = {
  idle(state, event, context) {
    const { unsettled } = state;
    switch (event.type) {
      case 'open':
        return ask(state, event.key);
      case 'check-again': {
        const operation = unsettled.findLast(({ overtaken }) => !overtaken) ?? unsettled.at(-1);
        if (!operation) return undefined;
        return checkAgain({ ...state, unsettled: unsettled.filter((one) => one !== operation) }, operation, context);
      }
      default:
        return undefined;
    }
  },

  confirming(state, event, context) {
    const { operation, shown } = state;
    switch (event.type) {
      case 'confirm':
        return request(
          state,
          operation
            ? { ...operation, wordAt: context.now, byHand: undefined }
            : {
                operationId: event.operationId,
                shown,
                confirmedAt: context.now.wall,
                wordAt: context.now,
                attempts: 0,
                doubtful: false,
              },
        );
      case 'key-seen': // The server judges an operation that continues; a new one must be about the current key.
        if (operation || !event.key || event.key.version === shown.version) return undefined;
        return stay({ ...state, shown: event.key, changed: event.key.id !== shown.id });
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
        if (event.code === 'not-found') return verified(state, undefined, context);
        return unverified(state, context);
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
        if (idempotent && isRemembered(operation, context)) return ask(state, operation.shown, operation);
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
        if (key && by === 'replay' && key.id !== operation.shown.id && !context.capabilities.conditional)
          return poll(state, { ...operation, byHand: true }, 1, context); // A replay could replace that key.
        if (awaiting !== 'reading' || begunAt < since || !key) return undefined;
        const seen = { key, at: context.now.wall };
        if (key.id !== operation.shown.id) return conclude(state, operation, 'changed', { seen });
        return pollAgain({ ...state, seen });
      }
      case 'read-failed':
        if (awaiting !== 'reading') return undefined;
        return judge(event.code, operation, context) === 'suspended'
          ? suspend(state, operation, event.code, 'check')
          : pollAgain(state);
      case 'settles-not':
        return by === 'settle' ? reconcile(state, operation, context) : undefined;
      case 'elapsed':
        if (event.timer === 'budget' || event.timer === 'deadline')
          return by === 'read' ? undefined : poll(state, operation, 1, context);
        if (event.timer === 'reading' && awaiting === 'reading') return pollAgain(state);
        if (event.timer !== 'pause' || awaiting !== 'pause') return undefined;
        if (by === 'read') return poll(state, operation, maxReadings - state.readings, context);
        return mayReplay(operation, context) ? replay(state) : poll(state, operation, 1, context);
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
        const { key } = event;
        if (!key) return undefined;
        const isChanged = key.id !== operation.shown.id;
        if (!isChanged && state.key !== 'unread') return undefined;
        if (state.key === 'changed' && seen?.key.id === key.id) return undefined;
        return stay({ ...state, key: isChanged ? 'changed' : 'same', seen: { key, at: context.now.wall } });
      }
      case 'check-again':
        if (refusal && !operation.doubtful) return verify(state, operation, refusal, context);
        return checkAgain(state, operation, context);
      case 'ask-again':
        return askAgain(leaveUnsettled(state, operation), seen?.key ?? operation.shown);
      case 'close':
        return toIdle(leaveUnsettled(state, operation));
      default:
        return undefined;
    }
  },

  regenerated(state, event, context) {
    const { key, since, rival } = state;
    switch (event.type) {
      case 'acknowledge':
        return event.keyId === key.id ? stay({ ...state, acknowledged: true }) : undefined;
      case 'show':
        return stay({ ...state, quiet: undefined });
      case 'key-seen':
        if (!event.key || event.begunAt < since) return undefined;
        if (rival?.key.id === event.key.id) return decide(state, true, context);
        if (event.key.id === key.id) return rival && decide(state, false, context);
        return state.replacedBy ? undefined : replaced(state, event.key, context);
      case 'ask-again':
        return isHeld(state.issued) ? undefined : askAgain(state, state.replacedBy?.key ?? key);
      case 'close': {
        if (mustStayOpen(state, context.capabilities)) return undefined;
        const { state: closed } = toIdle(state);
        return context.capabilities.reveals || !isHeld(state.issued) ? stay(closed) : withValue(closed, 'gone');
      }
      default:
        return undefined;
    }
  },

  refused(state, event) {
    if (event.type === 'ask-again') return askAgain(state, state.operation.shown);
    return event.type === 'close' ? toIdle(state) : undefined;
  },

  conflict(state, event, context) {
    if (event.type === 'key-seen' && event.key)
      return stay({ ...state, seen: { key: event.key, at: context.now.wall } });
    if (event.type === 'ask-again') return askAgain(state, state.seen?.key ?? state.operation.shown);
    return event.type === 'close' ? toIdle(state) : undefined;
  },
};

/** An operation of a former load of the page. Only the last one, and only if the user had not left it, is looked into at once. */
function resume(state: RegenerationState, { operation }: Event<'resume'>, context: Context): Step {
  if (state.name === 'idle' && !operation.byHand) return reconcile(state, operation, context);
  return stay({ ...state, unsettled: [...state.unsettled, { ...operation, byHand: true }] });
}

/** It is time to ask again how an operation ended. */
function askForEnd(state: RegenerationState, operationId: string | undefined, context: Context): Step {
  const operation = settledOperations(state, context).find((one) => one.operationId === operationId);
  return operation ? stay(state, { type: 'settle', operation }) : stay(state);
}

/** Somebody else's key stands where a new key was made: both that were made here are of no more use. */
function replaced(state: In<'regenerated'>, key: KeySnapshot['key'], context: Context): Step {
  const { state: decided, commands } = decide(state, false, context);
  return stay(
    { ...withValue(decided, 'gone').state, replacedBy: { key, at: context.now.wall } } as RegenerationState,
    ...commands,
  );
}

/** How the value of a key that was made can be had again; `undefined` where it cannot. */
export function recallBy({ name, issued }: RegenerationState, context: Context): 'settle' | 'replay' | undefined {
  if (!issued || issued.recall === 'running' || (name !== 'idle' && name !== 'regenerated')) return undefined;
  if (issued.value !== 'cleared' && issued.value !== 'missing') return undefined;
  if (!isRemembered(issued.operation, context)) return undefined;
  const { settles, idempotent } = context.capabilities;
  // A reply that came without its value does not bring it the second time.
  if (settles && issued.value === 'cleared') return 'settle';
  return idempotent ? 'replay' : undefined;
}

/** The user's word: the operation is looked into again, by sending it where that is the way. */
function checkAgain(state: RegenerationState, operation: In<'unknown'>['operation'], context: Context): Step {
  const asked = { ...operation, wordAt: context.now, byHand: undefined };
  return reconcile(state, asked, context, { by: reconcilingByWord(operation, context) });
}

/** What a reading, or a channel that is gone, says about a refusal. */
function verified(state: In<'verifying'>, key: KeySnapshot['key'] | undefined, context: Context): Step {
  const { operation, refusal, resuming, never } = state;
  const seen = key && { key, at: context.now.wall };
  if (key && key.id !== operation.shown.id) {
    if (refusal.code === 'conflict')
      return end(state, operation, { name: 'conflict', code: 'conflict', seen }, context);
    return conclude(state, operation, 'changed', { seen, refusal });
  }
  if (never) return end(state, operation, { name: 'refused', refusal, proof: 'never' }, context);
  if (operation.doubtful && key) return conclude(state, operation, 'same', { seen, refusal });
  if (resuming && key) return ask(state, operation.shown, operation);
  return end(state, operation, { name: 'refused', refusal, proof: key ? 'unchanged' : 'gone' }, context);
}

/** The key could not be read after a refusal. */
function unverified(state: In<'verifying'>, context: Context): Step {
  const { operation, refusal, never } = state;
  return never
    ? end(state, operation, { name: 'refused', refusal, proof: 'never' }, context)
    : conclude(state, operation, 'unread', { refusal });
}

function failRequest(state: In<'requesting'>, event: Event<'failed'>, context: Context): Step | undefined {
  if (event.attempt !== state.operation.attempts) return failLate(state, event, context);
  const { code, retryAfter, message } = event;
  const operation = { ...state.operation, code };
  const refusal = { code, retryAfter, message };
  switch (judge(code, operation, context)) {
    case 'not-sent':
      return end(state, operation, { name: 'refused', refusal, proof: 'not-sent' }, context);
    case 'refused':
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
        { type: 'schedule', timer: 'wait', seconds: Math.min(seconds.longestPause, retryAfter ?? seconds.wait) },
      );
    case 'doubtful':
      if (event.wantsSignIn) return suspend(state, { ...operation, doubtful: true }, 'unauthenticated', 'check');
      break;
  }
  return reconcile(state, { ...operation, doubtful: true }, context, { retryAfter: retryAfter ?? 0 });
}

function failReconciling(state: In<'reconciling'>, event: Event<'failed'>, context: Context): Step | undefined {
  const { code, attempt, retryAfter, message } = event;
  const settled = failLate(state, event, context);
  const isAwaited = attempt === state.operation.attempts && state.awaiting === 'answer' && state.by !== 'settle';
  if (settled || !isAwaited) return settled;
  const operation = { ...state.operation, code };
  switch (judge(code, operation, context)) {
    case 'suspended':
      return suspend(state, operation, code, 'request');
    case 'conflict':
      return verify(state, operation, { code, retryAfter, message }, context);
    default:
      if (event.wantsSignIn) return suspend(state, operation, 'unauthenticated', 'check');
      if (state.by === 'resend') return poll({ ...state, seen: state.seen }, operation, 1, context);
      return stay(
        { ...state, operation, awaiting: 'pause' },
        { type: 'schedule', timer: 'pause', seconds: pauseBefore(operation.attempts, retryAfter) },
      );
  }
}

/** What a failure settles that arrives after we stopped waiting for it: only a definitive one ends the operation. */
function failLate(
  state: In<'requesting' | 'verifying' | 'waiting' | 'suspended' | 'reconciling' | 'unknown'>,
  event: Event<'failed'>,
  context: Context,
): Step | undefined {
  const isOnlyAttempt = state.operation.attempts === 1 && event.attempt === 1;
  const operation = isOnlyAttempt ? { ...state.operation, code: event.code, doubtful: false } : state.operation;
  const { code, retryAfter, message } = event;
  switch (judge(code, operation, context)) {
    case 'superseded':
      return supersede(state, operation, event, context);
    case 'not-sent':
      return end(
        state,
        operation,
        { name: 'refused', refusal: { code, retryAfter, message }, proof: 'not-sent' },
        context,
      );
    case 'refused':
    case 'conflict':
      return isOnlyAttempt ? verify(state, operation, { code, retryAfter, message }, context) : undefined;
    default:
      return undefined;
  }
}

/** The service says that the operation has ended, in one of several ways. */
function supersede(
  state: RegenerationState,
  operation: In<'requesting'>['operation'],
  { outcome }: Event<'failed'>,
  context: Context,
): Step {
  if (outcome === undefined && context.capabilities.settles && !operation.forgotten)
    return reconcile(state, { ...operation, doubtful: true, code: 'superseded' }, context);
  return settle(state, operation, outcome === 'never' || outcome === 'forgotten' ? outcome : 'superseded', context, {
    code: outcome === 'never' ? 'aborted' : 'superseded',
  });
}

/** A late failure of an earlier operation: if it is certain, that operation ends. */
function failEarlier(state: RegenerationState, event: Event<'failed'>): Step {
  const isCertain = event.code === 'superseded' && event.outcome !== 'forgotten';
  const outcome = event.outcome === 'never' ? 'never' : 'superseded';
  return isCertain ? settleEarlier(state, { type: 'settled', operationId: event.operationId, outcome }) : stay(state);
}

function settleCurrent(state: RegenerationState, { outcome }: Event<'settled'>, context: Context): Step {
  const operation = openOperation(state);
  if (!operation) return stay(state);
  switch (state.name) {
    case 'verifying':
      return settle(state, operation, outcome, context, state.refusal);
    case 'reconciling':
      return settle(state, operation, outcome, context);
    case 'unknown':
      if (outcome === 'forgotten') return stay({ ...state, operation: { ...operation, forgotten: true } });
      return settle(state, operation, outcome, context, state.refusal);
    default:
      return stay(state); // It is being sent again: what was true when the service was asked need not be true now.
  }
}

/** An earlier operation has ended. Its unknown outcome was told; so is its end. */
function settleEarlier(state: RegenerationState, { operationId, outcome }: Event<'settled'>): Step {
  const operation = state.unsettled.find((one) => one.operationId === operationId);
  if (!operation) return stay(state);
  const rest = state.unsettled.filter((one) => one !== operation);
  if (outcome === 'forgotten') return stay({ ...state, unsettled: [...rest, { ...operation, forgotten: true }] });
  const code = outcome === 'superseded' ? 'superseded' : codeOfNever(operation);
  return stay({ ...state, unsettled: rest }, { type: 'announce-failed', operation, code });
}

/** Asking how an operation ended failed: it is asked again, ever more rarely, and for as long as it takes. */
function settleAgain(state: RegenerationState, { operationId, code, retryAfter }: Event<'settle-failed'>): Step {
  const current = openOperation(state);
  const again = (settlements = 0) =>
    ({ type: 'schedule', timer: 'settle', operationId, seconds: settlePause(settlements + 1, retryAfter) }) as const;
  if (current?.operationId === operationId && 'operation' in state) {
    const isRefused = code === 'unauthenticated' || code === 'reauthentication-required';
    if (state.name === 'reconciling' && isRefused) return suspend(state, current, code, 'check');
    const operation = { ...current, settlements: (current.settlements ?? 0) + 1 };
    return stay({ ...state, operation }, again(current.settlements));
  }
  const index = state.unsettled.findIndex((one) => one.operationId === operationId);
  if (index < 0) return stay(state);
  const { settlements = 0 } = state.unsettled[index]!;
  const unsettled = state.unsettled.with(index, { ...state.unsettled[index]!, settlements: settlements + 1 });
  return stay({ ...state, unsettled }, again(settlements));
}

/** Another tab saw the end, and announced it. */
function endElsewhere(state: RegenerationState, { operationId }: Event<'ended-elsewhere'>): Step {
  const unsettled = state.unsettled.filter((one) => one.operationId !== operationId);
  if (unsettled.length < state.unsettled.length) return stay({ ...state, unsettled });
  return openOperation(state)?.operationId === operationId ? toIdle(state) : stay(state);
}

function replay(state: In<'reconciling'>): Step {
  const operation = { ...state.operation, attempts: state.operation.attempts + 1 };
  return stay({ ...state, operation, awaiting: 'answer' }, { type: 'send', operation });
}

function pollAgain(state: In<'reconciling'>): Step {
  const readings = state.readings + 1;
  const { operation, seen } = state;
  if (readings >= maxReadings) return conclude(state, operation, seen ? 'same' : 'unread', { seen });
  return stay(
    { ...state, readings, awaiting: 'pause' },
    { type: 'schedule', timer: 'pause', seconds: seconds.betweenReadings },
  );
}

function withValue(state: RegenerationState, value: NonNullable<RegenerationState['issued']>['value']): Step {
  return stay({ ...state, issued: state.issued && { ...state.issued, value } });
}

function keepLonger(state: RegenerationState): Step {
  return stay({ ...state, issued: state.issued && { ...state.issued, value: 'held' } }, ...secretTimers());
}

/** The time of a new key's value is over, or the page goes. */
function expire(state: RegenerationState, { capabilities }: Context): Step {
  const { state: withoutRival } = stay({ ...state, rival: state.rival && { ...state.rival, hasValue: false } });
  if (!isHeld(state.issued)) return stay(withoutRival);
  const isUnseen = state.name === 'regenerated' && !capabilities.reveals && !state.acknowledged;
  return withValue(withoutRival, isUnseen ? 'cleared' : 'gone');
}
