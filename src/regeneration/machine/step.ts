import type { Command, Step } from './events.js';
import type { BaseState, Operation, RegenerationState } from './states.js';

/** Goes to a state, or stays in it. */
export function stay(state: RegenerationState, ...commands: readonly Command[]): Step {
  return { state, commands };
}

/** The fields of every state, for the next one. */
export function baseOf({ unsettled, rival, issued, forbidden }: BaseState): BaseState {
  return { unsettled, rival, issued, forbidden };
}

/** Nothing is asked any more. */
export function toIdle(state: BaseState): Step {
  return stay({ ...baseOf(state), name: 'idle' });
}

/** Leaves an operation behind that may still end: from now on only the user's word sends it again. */
export function leaveUnsettled(state: BaseState, operation: Operation): BaseState {
  return { ...baseOf(state), unsettled: [...state.unsettled, { ...operation, byHand: true }] };
}
