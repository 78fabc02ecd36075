import type { Command, Step } from './events.js';
import {
  type Context,
  isHeld,
  mustStayOpen,
  openOperation,
  openOperations,
  type Operation,
  type RegenerationState,
  stateTraits,
} from './states.js';

/**
 * Adds what follows from two states alone: what is stored, held, guarded and asked about as long as a state asks for it.
 * A request is stored before it is sent, and what a host hears comes last: its listener may do anything.
 */
export function effectsOf(before: RegenerationState, { state, commands }: Step, context: Context): Step {
  if (state === before) return { state, commands };
  return {
    state,
    commands: [
      ...rememberEffects(before, state),
      ...guardEffects(before, state, context),
      ...(before.name === 'suspended' && state.name !== 'suspended' ? [{ type: 'end-sign-in' } as const] : []),
      ...commands.filter((one) => !isHeard(one)),
      ...secretEffects(before, state),
      ...settleEffects(before, state, context),
      ...commands.filter(isHeard),
    ],
  };
}

/** Whether a host hears of it. */
function isHeard({ type }: Command): boolean {
  return type.startsWith('announce-') || type === 'require-sign-in';
}

function rememberEffects(before: RegenerationState, state: RegenerationState): readonly Command[] {
  const [stored, operations] = [openOperations(before), openOperations(state)];
  const isSame = stored.length === operations.length && stored.every((one, index) => one === operations[index]);
  return isSame ? [] : [{ type: 'remember', operations }];
}

function guardEffects(
  before: RegenerationState,
  state: RegenerationState,
  { capabilities }: Context,
): readonly Command[] {
  const isNeeded = mustStayOpen(state, capabilities);
  return isNeeded === mustStayOpen(before, capabilities) ? [] : [{ type: 'guard', isNeeded }];
}

function secretEffects(before: RegenerationState, state: RegenerationState): readonly Command[] {
  const kept = secretsOf(state);
  return secretsOf(before)
    .filter((keyId) => !kept.includes(keyId))
    .map((keyId) => ({ type: 'clear-secret', keyId }));
}

function secretsOf({ issued, rival }: RegenerationState): readonly string[] {
  return [issued, rival].flatMap((one) => (one && isHeld(one) ? one.key.id : []));
}

function settleEffects(before: RegenerationState, state: RegenerationState, context: Context): readonly Command[] {
  const [was, is] = [settledOperations(before, context), settledOperations(state, context)];
  const find = (operations: readonly Operation[], { operationId }: Operation) =>
    operations.find((one) => one.operationId === operationId);
  const isAnew = (operation: Operation) => {
    const known = find(was, operation);
    return !known || (known.settlements !== undefined && operation.settlements === undefined);
  };
  return [
    ...was.filter((one) => !find(is, one)).map(({ operationId }) => ({ type: 'stop-settling', operationId }) as const),
    ...is.filter(isAnew).map((operation) => ({ type: 'settle', operation }) as const),
  ];
}

/** The operations whose end the service is asked about. */
export function settledOperations(state: RegenerationState, { capabilities }: Context): readonly Operation[] {
  if (!capabilities.settles) return [];
  const current = openOperation(state);
  const isReading = state.name === 'verifying' && (state.resuming || state.never);
  const settled = current && stateTraits[state.name].isSettled && !isReading ? [current] : [];
  return [...state.unsettled, ...settled].filter(({ forgotten }) => !forgotten);
}
