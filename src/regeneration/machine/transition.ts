import { conclude, end, look, reconcile, request, stay, succeed, suspend } from './steps.js';
import { judge, mostReadings, mostWaits, pauseBefore, seconds } from './rules.js';
import type { Capabilities, RegenerationEvent, RegenerationState, StateName, Step } from './states.js';

type In<Name extends StateName> = Extract<RegenerationState, { name: Name }>;
type Handler<Name extends StateName> = (
  state: In<Name>,
  event: RegenerationEvent,
  capabilities: Capabilities,
) => Step | undefined;
type Failure = Extract<RegenerationEvent, { type: 'failed' }>;

/** What decides about every step of a regeneration. */
export type Machine = (state: RegenerationState, event: RegenerationEvent, capabilities: Capabilities) => Step;

/** Nothing runs, and nothing is asked. */
export const idle: RegenerationState = { name: 'idle', unsettled: [] };

/**
 * The regeneration of one channel's key, as a pure function: from a state and an event to the next state and
 * what is to be done. An event that means nothing in a state leaves it as it is.
 *
 * Unknown is a state of its own because a request whose reply was lost may still be on its way: it is never
 * taken for a failure, and only a conforming reply with a new key ends in `regenerated`.
 */
export function transition(state: RegenerationState, event: RegenerationEvent, capabilities: Capabilities): Step {
  if (event.type === 'succeeded') return succeed(state, event);
  if (event.type === 'failed' && !isCurrent(state, event)) return failEarlier(state, event, capabilities);
  const handle = handlers[state.name] as Handler<StateName>;
  return handle(state, event, capabilities) ?? stay(state);
}

const handlers: { readonly [Name in StateName]: Handler<Name> } = {
  idle(state, event, capabilities) {
    if (event.type === 'open') return stay({ name: 'confirming', unsettled: state.unsettled, shown: event.key });
    if (event.type === 'resume') return reconcile(state, { ...event.operation, doubtful: true }, capabilities);
    return undefined;
  },

  confirming(state, event) {
    const { operation, shown, unsettled, late } = state;
    switch (event.type) {
      case 'confirm': {
        const confirmed = {
          operationId: event.operationId,
          shown,
          confirmedAt: event.at,
          attempts: 0,
          doubtful: false,
        };
        return request(state, operation ?? confirmed);
      }
      case 'key-seen':
      case 'read': // The server judges an operation that goes on; a new one must be about the current key.
        if (operation || event.key.version === shown.version) return undefined;
        return stay({ ...state, shown: event.key, changed: event.key.id !== shown.id });
      case 'failed':
        return undefined; // Only a late answer to the operation that goes on; the next attempt will tell.
      case 'cancel':
      case 'close':
        if (!operation) return stay({ name: 'idle', unsettled });
        if (operation.doubtful) return conclude(state, operation, 'unread');
        if (late) return end(state, operation, { name: 'refused', code: operation.code ?? 'aborted' });
        return {
          state: { name: 'idle', unsettled },
          commands: [{ type: 'announce-failed', operation, code: operation.code ?? 'aborted' }],
        };
      default:
        return undefined;
    }
  },

  requesting(state, event, capabilities) {
    const { operation } = state;
    if (event.type === 'failed') return failRequest(state, event, capabilities);
    if (event.type === 'elapsed' && event.timer === 'deadline')
      return reconcile(state, { ...operation, doubtful: true, code: 'timeout' }, capabilities);
    return undefined;
  },

  waiting(state, event, capabilities) {
    if (event.type === 'failed') return failLate(state, event, capabilities);
    if (event.type === 'elapsed' && event.timer === 'wait') return request(state, state.operation);
    return undefined;
  },

  suspended(state, event, capabilities) {
    const { operation, unsettled, late, code } = state;
    switch (event.type) {
      case 'failed':
        return failLate(state, event, capabilities);
      case 'retry': // Where ids are not honoured, a doubtful operation must not be sent again: it is only looked into.
        if (operation.doubtful && !capabilities.idempotent) return reconcile(state, operation, capabilities);
        return stay({ name: 'confirming', unsettled, late, shown: operation.shown, operation });
      case 'give-up':
      case 'cancel':
      case 'close':
        return operation.doubtful
          ? conclude(state, operation, 'unread')
          : end(state, operation, { name: 'refused', code });
      default:
        return undefined;
    }
  },

  reconciling(state, event, capabilities) {
    const { by, awaiting, operation } = state;
    switch (event.type) {
      case 'failed':
        return failReconciling(state, event, capabilities);
      case 'read':
        if (awaiting !== 'reading') return undefined;
        if (event.key.id !== operation.shown.id) return conclude(state, operation, 'changed', event);
        return readAgain({ ...state, seen: event });
      case 'read-failed':
        if (awaiting !== 'reading') return undefined;
        if (judge(event.code, true, capabilities) === 'suspended') return suspend(state, operation, event.code);
        return readAgain(state);
      case 'elapsed':
        if (event.timer === 'budget' || event.timer === 'deadline') return by === 'read' ? undefined : look(state, 1);
        if (event.timer === 'reading' && awaiting === 'reading') return readAgain(state);
        if (event.timer === 'pause' && awaiting === 'pause')
          return by === 'replay' ? replay(state) : look(state, mostReadings - state.readings);
        return undefined;
      default:
        return undefined;
    }
  },

  unknown(state, event, capabilities) {
    const { operation, unsettled, key } = state;
    switch (event.type) {
      case 'failed':
        return failLate(state, event, capabilities);
      case 'key-seen':
        if (key === 'changed' || event.key.id === operation.shown.id) return undefined;
        return stay({ ...state, key: 'changed', seen: event });
      case 'check-again':
        return key === 'changed' && !capabilities.idempotent
          ? look({ ...state, name: 'reconciling', by: 'read', awaiting: 'reading', readings: 0 }, 1)
          : reconcile(state, operation, capabilities);
      case 'ask-again':
        return askAgain({ ...state, unsettled: [...unsettled, operation] }, state.seen?.key ?? operation.shown);
      case 'close':
      case 'cancel':
        return stay({ name: 'idle', unsettled: [...unsettled, operation] });
      default:
        return undefined;
    }
  },

  regenerated(state, event, { reveals }) {
    if (event.type === 'acknowledge') return stay({ ...state, acknowledged: true });
    if (event.type === 'close' && (reveals || state.acknowledged))
      return stay({ name: 'idle', unsettled: state.unsettled });
    return undefined;
  },

  refused(state, event) {
    if (event.type === 'ask-again') return askAgain(state, state.operation.shown);
    if (event.type === 'close' || event.type === 'cancel') return stay({ name: 'idle', unsettled: state.unsettled });
    return undefined;
  },

  conflict(state, event) {
    if (event.type === 'read') return stay({ ...state, seen: event });
    if (event.type === 'ask-again') return askAgain(state, state.seen?.key ?? state.operation.shown);
    if (event.type === 'close' || event.type === 'cancel') return stay({ name: 'idle', unsettled: state.unsettled });
    return undefined;
  },
};

/** Asks anew about the key as it is known, and reads whether it is still that one. */
function askAgain({ unsettled }: RegenerationState, shown: In<'confirming'>['shown']): Step {
  return { state: { name: 'confirming', unsettled, shown }, commands: [{ type: 'read' }] };
}

function failRequest(state: In<'requesting'>, event: Failure, capabilities: Capabilities): Step | undefined {
  if (event.attempt !== state.operation.attempts) return failLate(state, event, capabilities);
  const operation = { ...state.operation, code: event.code };
  switch (judge(event.code, operation.doubtful, capabilities)) {
    case 'refused': {
      const { code, retryAfter, message } = event;
      return end(state, operation, { name: 'refused', code, retryAfter, message });
    }
    case 'conflict':
      return end(state, operation, { name: 'conflict', code: 'conflict' });
    case 'superseded':
      return end(state, operation, { name: 'conflict', code: 'superseded' });
    case 'suspended':
      return suspend(state, operation, event.code);
    case 'wait':
      if (operation.attempts >= mostWaits) break;
      return {
        // Another copy of the request is being carried out: whatever is refused from here on, that one may make a key.
        state: {
          name: 'waiting',
          unsettled: state.unsettled,
          late: state.late,
          operation: { ...operation, doubtful: true },
        },
        commands: [
          {
            type: 'schedule',
            timer: 'wait',
            seconds: Math.min(seconds.longestPause, event.retryAfter ?? seconds.wait),
          },
        ],
      };
    case 'doubtful':
      break;
  }
  return reconcile(state, { ...operation, doubtful: true }, capabilities, event.retryAfter ?? 0);
}

function failReconciling(state: In<'reconciling'>, event: Failure, capabilities: Capabilities): Step | undefined {
  const settled = failLate(state, event, capabilities);
  if (settled || event.attempt !== state.operation.attempts || state.awaiting !== 'answer') return settled;
  const operation = { ...state.operation, code: event.code };
  if (judge(event.code, true, capabilities) === 'suspended') return suspend(state, operation, event.code);
  if (state.by === 'resend') return look({ ...state, operation }, 1);
  const pause = pauseBefore(operation.attempts, event.retryAfter);
  return {
    state: { ...state, operation, awaiting: 'pause' },
    commands: [{ type: 'schedule', timer: 'pause', seconds: pause }],
  };
}

/** What a failure settles that nobody waits for any more: an answer that is certain whenever it comes. */
function failLate(
  state: Exclude<RegenerationState, { name: 'idle' | 'confirming' | 'regenerated' }>,
  event: Failure,
  capabilities: Capabilities,
): Step | undefined {
  const { operation } = state;
  const { code, retryAfter, message } = event;
  const isOnlyAttempt = operation.attempts === 1 && event.attempt === 1;
  const verdict = judge(code, operation.doubtful && !isOnlyAttempt, capabilities);
  if (verdict === 'conflict' || verdict === 'superseded')
    return end(state, operation, { name: 'conflict', code: verdict });
  if (verdict === 'refused' && isOnlyAttempt)
    return end(state, operation, { name: 'refused', code, retryAfter, message });
  return undefined;
}

/** A late failure of an earlier operation: if it is certain, that operation ends. */
function failEarlier(state: RegenerationState, event: Failure, capabilities: Capabilities): Step {
  const earlier = state.unsettled.find(({ operationId }) => operationId === event.operationId);
  const verdict = judge(event.code, true, capabilities);
  if (!earlier || (verdict !== 'conflict' && verdict !== 'superseded')) return stay(state);
  return {
    state: { ...state, unsettled: state.unsettled.filter((one) => one !== earlier) },
    commands: [{ type: 'announce-failed', operation: earlier, code: verdict }],
  };
}

function replay(state: In<'reconciling'>): Step {
  const operation = { ...state.operation, attempts: state.operation.attempts + 1 };
  return { state: { ...state, operation, awaiting: 'answer' }, commands: [{ type: 'send', operation }] };
}

function readAgain(state: In<'reconciling'>): Step {
  const readings = state.readings + 1;
  if (readings >= mostReadings) return conclude(state, state.operation, state.seen ? 'same' : 'unread', state.seen);
  return {
    state: { ...state, readings, awaiting: 'pause' },
    commands: [{ type: 'schedule', timer: 'pause', seconds: seconds.betweenReadings }],
  };
}

function isCurrent(state: RegenerationState, event: Failure): boolean {
  return 'operation' in state && state.operation?.operationId === event.operationId;
}
