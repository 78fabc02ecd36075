import type { Command, Step, TimerName } from './events.js';
import { type BaseState, openOperation, type Operation, type RegenerationState } from './states.js';

/** Goes to a state, or stays in it. */
export function stay(state: RegenerationState, ...commands: readonly Command[]): Step {
  return { state, commands };
}

/** The same step, which does more. */
export function also({ state, commands }: Step, ...more: readonly Command[]): Step {
  return { state, commands: [...commands, ...more] };
}

/** The command that sets a timer. */
export function schedule(timer: TimerName, seconds: number): Command {
  return { type: 'schedule', timer, seconds };
}

/** The fields of every state, for the next one. */
export function baseOf({ unsettled, rival, issued, forbidden }: BaseState): BaseState {
  return { unsettled, rival, issued, forbidden };
}

/** The same state with news of an operation, be it the current one or one before. */
export function withOperation(state: RegenerationState, operation: Operation): RegenerationState {
  const { operationId } = operation;
  if (openOperation(state)?.operationId === operationId) return { ...state, operation } as RegenerationState;
  return { ...state, unsettled: state.unsettled.map((one) => (one.operationId === operationId ? operation : one)) };
}

/** Nothing is asked any more. */
export function toIdle(state: BaseState): Step {
  return stay({ ...baseOf(state), name: 'idle' });
}

/** Leaves an operation behind that may still end: from now on only the user's word sends it again. */
export function leaveUnsettled(state: BaseState, operation: Operation): BaseState {
  return { ...baseOf(state), unsettled: [...state.unsettled, { ...operation, byHand: true }] };
}
