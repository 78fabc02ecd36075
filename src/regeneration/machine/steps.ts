import type { SettingsErrorCode } from '../../api/settings-error.js';
import { mostReadings, pauseBefore, reconcileBy, seconds } from './rules.js';
import type {
  Capabilities,
  Command,
  LateSuccess,
  Operation,
  RegenerationEvent,
  RegenerationState,
  Sight,
  Step,
} from './states.js';

type In<Name extends RegenerationState['name']> = Extract<RegenerationState, { name: Name }>;

/** Goes to a state where nothing is to be done. */
export function stay(state: RegenerationState): Step {
  return { state, commands: [] };
}

/** Sends the operation, for the first time or again. */
export function request({ unsettled, late }: RegenerationState, confirmed: Operation): Step {
  const operation = { ...confirmed, attempts: confirmed.attempts + 1 };
  return {
    state: { name: 'requesting', unsettled, late, operation },
    commands: [
      { type: 'send', operation },
      { type: 'schedule', timer: 'deadline', seconds: seconds.deadline },
    ],
  };
}

/** Waits for the user to sign in. */
export function suspend({ unsettled, late }: RegenerationState, operation: Operation, code: SettingsErrorCode): Step {
  return {
    state: { name: 'suspended', unsettled, late, operation, code },
    commands: [{ type: 'require-authentication' }],
  };
}

/**
 * Begins to find out what became of a doubtful operation.
 *
 * @param retryAfter seconds that the service asked for; `undefined` where an answer is still outstanding or long past.
 */
export function reconcile(
  { unsettled, late }: RegenerationState,
  doubtful: Operation,
  capabilities: Capabilities,
  retryAfter?: number,
): Step {
  const by = reconcileBy(capabilities, doubtful);
  const common = { name: 'reconciling', unsettled, late, by, readings: 0 } as const;
  if (by === 'read') return look({ ...common, operation: doubtful, awaiting: 'reading' }, mostReadings);
  const limit: Command = {
    type: 'schedule',
    timer: by === 'replay' ? 'budget' : 'deadline',
    seconds: by === 'replay' ? seconds.budget : seconds.deadline,
  };
  if (by === 'replay' && retryAfter !== undefined) {
    const pause: Command = { type: 'schedule', timer: 'pause', seconds: pauseBefore(doubtful.attempts, retryAfter) };
    return { state: { ...common, operation: doubtful, awaiting: 'pause' }, commands: [limit, pause] };
  }
  const operation = { ...doubtful, attempts: doubtful.attempts + 1 };
  return { state: { ...common, operation, awaiting: 'answer' }, commands: [{ type: 'send', operation }, limit] };
}

/** Reads the channel, so many times at most, to say at least what its key is. */
export function look(state: In<'reconciling'>, times: number): Step {
  const { unsettled, late, operation, seen } = state;
  return {
    state: {
      name: 'reconciling',
      unsettled,
      late,
      operation,
      seen,
      by: 'read',
      awaiting: 'reading',
      readings: mostReadings - times,
    },
    commands: [{ type: 'read' }, { type: 'schedule', timer: 'reading', seconds: seconds.reading }],
  };
}

/** Says that the outcome is not known, and what is certain all the same. */
export function conclude(
  { unsettled, late }: RegenerationState,
  operation: Operation,
  key: 'same' | 'changed' | 'unread',
  sight?: Sight,
): Step {
  const seen = sight && { key: sight.key, at: sight.at };
  return {
    state: { name: 'unknown', unsettled, late, operation: { ...operation, saidUnknown: true }, key, seen },
    commands: operation.saidUnknown ? [] : [{ type: 'announce-unknown', operation, key }],
  };
}

/**
 * Ends an operation that left no valid key. If an earlier operation succeeded meanwhile, its key is the
 * valid one and is shown.
 */
export function end(
  { unsettled, late }: RegenerationState,
  operation: Operation,
  ending:
    Pick<In<'refused'>, 'name' | 'code' | 'retryAfter' | 'message'> | Pick<In<'conflict'>, 'name' | 'code' | 'seen'>,
): Step {
  const failed: Command = { type: 'announce-failed', operation, code: ending.code };
  if (late) return { state: regeneratedState(unsettled, late), commands: [failed] };
  return {
    state: { ...ending, unsettled, operation },
    commands: ending.name === 'conflict' ? [failed, { type: 'read' }] : [failed],
  };
}

/** Shows a new key. */
export function regenerate(unsettled: readonly Operation[], success: LateSuccess): Step {
  return { state: regeneratedState(unsettled, success), commands: [{ type: 'announce-regenerated', ...success }] };
}

/** A conforming reply counts whenever it comes, once. */
export function succeed(
  state: RegenerationState,
  { operationId, key }: Extract<RegenerationEvent, { type: 'succeeded' }>,
): Step {
  const current = 'operation' in state ? state.operation : undefined;
  if (current?.operationId === operationId) {
    const isOver = state.name === 'regenerated' || state.name === 'refused' || state.name === 'conflict';
    return isOver ? stay(state) : regenerate(state.unsettled, { operation: current, key });
  }
  const operation = state.unsettled.find((one) => one.operationId === operationId);
  if (!operation) return stay(state);
  const unsettled = state.unsettled.filter((one) => one !== operation);
  const success: LateSuccess = { operation, key };
  switch (state.name) {
    case 'regenerated':
      // Where versions are not looked at, two late operations may both have made a key: the later one is valid.
      if (Date.parse(key.createdAt) >= Date.parse(state.key.createdAt)) return regenerate(unsettled, success);
      return { state: { ...state, unsettled }, commands: [{ type: 'announce-failed', operation, code: 'superseded' }] };
    case 'unknown':
      return regenerate([...unsettled, state.operation], success);
    case 'requesting':
    case 'waiting':
    case 'suspended':
    case 'reconciling':
      return hold(state, unsettled, success);
    case 'confirming':
      return current ? hold(state, unsettled, success) : regenerate(unsettled, success);
    default:
      return regenerate(unsettled, success);
  }
}

/** Keeps a late key while a later operation may still replace it. */
function hold(state: RegenerationState, unsettled: readonly Operation[], late: LateSuccess): Step {
  return { state: { ...state, unsettled, late }, commands: [{ type: 'announce-regenerated', ...late }] };
}

function regeneratedState(unsettled: readonly Operation[], { operation, key }: LateSuccess): In<'regenerated'> {
  return { name: 'regenerated', unsettled, operation, key, acknowledged: false };
}
