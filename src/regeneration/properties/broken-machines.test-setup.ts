import type { SettingsErrorCode } from '../../api/settings-error.js';
import { type Machine, transition } from '../machine/transition.js';
import type { Command, Operation, RegenerationState, Step } from '../machine/states.js';

const stay = (state: RegenerationState): Step => ({ state, commands: [] });

/** Ends as a failure, whatever the truth may be. */
function fail({ unsettled, late }: RegenerationState, operation: Operation, code: SettingsErrorCode): Step {
  return {
    state: { name: 'refused', unsettled, late, operation, code },
    commands: [{ type: 'announce-failed', operation, code }],
  };
}

/** Puts another command in the place of some. */
function replacing(step: Step, replace: (command: Command) => Command): Step {
  return { ...step, commands: step.commands.map(replace) };
}

/**
 * Copies of the machine, each with one mistake that somebody could make in good faith. Tests that do not see them are
 * not worth their time.
 */
export const brokenMachines: Readonly<Record<string, Machine>> = {
  'the guard against a second click is gone': (state, event, capabilities) => {
    if (event.type !== 'confirm' || !('operation' in state) || !state.operation || state.name === 'confirming')
      return transition(state, event, capabilities);
    const { unsettled, operation } = state;
    const asking = { name: 'confirming', unsettled: [...unsettled, operation], shown: operation.shown } as const;
    return transition(asking, event, capabilities);
  },

  'a replay has an id of its own': (state, event, capabilities) =>
    replacing(transition(state, event, capabilities), (command) => {
      if (command.type !== 'send' || command.operation.attempts < 2) return command;
      const operationId = `${command.operation.operationId}-again`;
      return { ...command, operation: { ...command.operation, operationId } };
    }),

  'unknown is shown as failed': (state, event, capabilities) => {
    const step = transition(state, event, capabilities);
    if (step.state.name !== 'unknown' || state.name === 'unknown') return step;
    return fail(step.state, step.state.operation, step.state.operation.code ?? 'timeout');
  },

  'an unchanged key is taken for proof': (state, event, capabilities) =>
    state.name === 'reconciling' && event.type === 'read' && event.key.id === state.operation.shown.id
      ? fail(state, state.operation, 'network')
      : transition(state, event, capabilities),

  'the deadline ends it': (state, event, capabilities) =>
    state.name === 'requesting' && event.type === 'elapsed' && event.timer === 'deadline'
      ? fail(state, state.operation, 'timeout')
      : transition(state, event, capabilities),

  'a success that comes late is dropped': (state, event, capabilities) =>
    event.type === 'succeeded' && state.name !== 'requesting' ? stay(state) : transition(state, event, capabilities),

  'it is sent again where nothing is promised': (state, event, capabilities) =>
    transition(state, event, { ...capabilities, idempotent: true }),

  'a refusal after a doubtful attempt is believed': (state, event, capabilities) => {
    if (event.type !== 'failed' || !('operation' in state) || !state.operation)
      return transition(state, event, capabilities);
    return transition({ ...state, operation: { ...state.operation, doubtful: false } }, event, capabilities);
  },

  'a conflict is believed where ids are not honoured': (state, event, capabilities) =>
    event.type === 'failed' && event.code === 'conflict' && 'operation' in state && state.operation
      ? fail(state, state.operation, 'conflict')
      : transition(state, event, capabilities),

  'a second answer is announced again': (state, event, capabilities) =>
    event.type === 'succeeded' && state.name === 'regenerated' && event.operationId === state.operation.operationId
      ? { state, commands: [{ type: 'announce-regenerated', operation: state.operation, key: event.key }] }
      : transition(state, event, capabilities),

  'an unknown outcome cannot be left': (state, event, capabilities) =>
    state.name === 'unknown' && (event.type === 'close' || event.type === 'cancel')
      ? stay(state)
      : transition(state, event, capabilities),

  'nobody waits for the end of a replay': (state, event, capabilities) => {
    const step = transition(state, event, capabilities);
    return { ...step, commands: step.commands.filter(({ type }) => type !== 'schedule') };
  },
};
