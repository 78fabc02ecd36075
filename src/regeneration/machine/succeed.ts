import type { Command, RegenerationEvent, Step } from './events.js';
import { keeping } from './secret.js';
import { regenerated, stay } from './steps.js';
import {
  type BaseState,
  type Context,
  type In,
  isHeld,
  openOperation,
  type RegenerationState,
  type Rival,
  stateTraits,
} from './states.js';

type Succeeded = Extract<RegenerationEvent, { type: 'succeeded' }>;

/** A conforming reply counts whenever it comes, and once. */
export function succeed(state: RegenerationState, event: Succeeded, context: Context): Step {
  const { operationId, key, hasValue } = event;
  const current = 'operation' in state ? state.operation : undefined;
  if (current?.operationId === operationId) {
    if (stateTraits[state.name].isEnd) return recall(state, event, context);
    const success: Rival = { operation: current, key, hasValue, announced: false };
    const quiet = state.name === 'verifying' && state.closed;
    return state.rival ? contend(state, success, state.rival, context) : show(state, success, context, quiet);
  }
  const operation = state.unsettled.find((one) => one.operationId === operationId);
  if (!operation) return recall(state, event, context);
  const rest = { ...state, unsettled: state.unsettled.filter((one) => one !== operation) };
  const success: Rival = { operation, key, hasValue, announced: false };
  switch (rest.name) {
    case 'regenerated':
      return contend(rest, success, known(rest), context);
    case 'unknown':
      return show({ ...rest, unsettled: [...rest.unsettled, rest.operation] }, success, context);
    case 'requesting':
    case 'waiting':
    case 'suspended':
    case 'verifying':
    case 'reconciling':
      return hold(rest, success);
    case 'confirming':
      return rest.operation ? hold(rest, success) : show(rest, success, context);
    case 'idle':
      return show(rest, success, context, true);
    default:
      return show(rest, success, context);
  }
}

/** Shows a new key, and announces it. */
function show(state: BaseState, success: Rival, context: Context, quiet?: boolean): Step {
  const { operation, key } = success;
  return stay(
    regenerated(state, success, context, quiet),
    ...keeping(success),
    { type: 'write-key', key },
    { type: 'announce-regenerated', operation, key },
  );
}

/** Keeps a late key while a later operation, which is not sent again by itself any more, may still replace it. */
function hold(state: RegenerationState, success: Rival): Step {
  const { operation, key } = success;
  const held = { ...state, rival: { ...success, announced: true } };
  const next = openOperation(held) ? { ...held, operation: { ...openOperation(held)!, byHand: true } } : held;
  return stay(next, ...keeping(success), { type: 'announce-regenerated', operation, key });
}

/**
 * Two operations have made a key each. Until a reading tells which of them the channel has, the one that the service dates
 * later is shown, and both values are kept.
 */
function contend(state: RegenerationState, fresh: Rival, known: Rival, context: Context): Step {
  const isNewer = !(Date.parse(fresh.key.createdAt) < Date.parse(known.key.createdAt));
  if (!isNewer && state.name === 'regenerated')
    return stay({ ...state, rival: fresh }, ...keeping(fresh), { type: 'read' });
  const [first, second] = isNewer ? [fresh, known] : [known, fresh];
  const { operation, key } = first;
  const commands: Command[] = [...keeping(fresh), { type: 'write-key', key }];
  if (!first.announced) commands.push({ type: 'announce-regenerated', operation, key });
  return stay({ ...regenerated(state, first, context), rival: second }, ...commands, { type: 'read' });
}

function known({ operation, key, issued }: In<'regenerated'>): Rival {
  return { operation, key, hasValue: isHeld(issued), announced: true };
}

/**
 * Which of two keys the channel has, now that it was read.
 *
 * @param isRival whether it is the one that is not shown.
 */
export function decide(state: In<'regenerated'>, isRival: boolean, context: Context): Step {
  const { rival } = state;
  if (!rival) return stay(state);
  const { operation, key, announced } = rival;
  const alone = { ...state, rival: undefined };
  if (!isRival)
    return announced ? stay(alone) : stay(alone, { type: 'announce-failed', operation, code: 'superseded' });
  return stay(
    regenerated(alone, rival, context),
    { type: 'write-key', key },
    ...(announced ? [] : [{ type: 'announce-regenerated', operation, key } as const]),
  );
}

/** The value of a key that was made before, asked for again. Its end was announced then. */
function recall(state: RegenerationState, { operationId, key, hasValue }: Succeeded, context: Context): Step {
  const { issued } = state;
  const isIt = issued?.operation.operationId === operationId && issued.key.id === key.id;
  const isWanted = isIt && (issued.value === 'cleared' || issued.value === 'missing');
  if (!isWanted || (state.name !== 'regenerated' && state.name !== 'idle')) return stay(state);
  if (!hasValue) return stay({ ...state, issued: { ...issued, recall: issued.recall && 'failed' } });
  const { operation } = issued;
  return stay(regenerated(state, { operation, key, hasValue }, context), ...keeping({ key, hasValue }));
}
