import {
  type In,
  type RegenerationState,
  type RestoredKey,
  type StateName,
  stateTraits,
} from '../../regeneration/machine/states.js';
import { confirmView, loadErrorView, noKeyView, notLoadedView } from './confirm-view.js';
import { closeAction, type DialogFacts, type DialogView } from './dialog-view.js';
import { conflictView, refusedView, suspendedView, unknownView } from './outcome-views.js';
import { progressView } from './progress-view.js';
import { regeneratedView } from './regenerated-view.js';

function requestView({ operation }: In<'requesting' | 'waiting'>, facts: DialogFacts): DialogView {
  const { requesting, restoring, waiting } = facts.messages;
  return progressView(
    operation.restores ? restoring : requesting,
    operation.code === 'in-progress' ? waiting : undefined,
    facts,
  );
}

/** The view of every state. */
export const views: { readonly [Name in StateName]: (state: In<Name>, facts: DialogFacts) => DialogView } = {
  // The channel is still being loaded, or there is nothing to ask about it.
  idle: (_state, facts) => {
    if (facts.hasNoKey) return noKeyView(facts);
    return facts.loadError ? loadErrorView(facts.loadError, facts) : confirmView(undefined, facts);
  },
  confirming: confirmView,
  requesting: requestView,
  waiting: requestView,
  verifying: (_state, facts) => ({
    ...progressView(facts.messages.refusalVerifying, facts.messages.refusalVerifyingHint, facts),
    actions: closeAction(facts),
  }),
  reconciling: ({ operation }, facts) => {
    const { reconciling, reconcilingHint } = facts.messages;
    return progressView(reconciling, operation.restores ? undefined : reconcilingHint, facts);
  },
  suspended: suspendedView,
  unknown: unknownView,
  regenerated: regeneratedView,
  restored: (_state, facts) => notLoadedView(facts), // Said by what is loaded for two keys.
  refused: refusedView,
  conflict: conflictView,
};

/** The names of the states that style sheets may tell apart; nothing is under way in `idle`. */
export const shownStates = (Object.keys(views) as StateName[]).filter((name) => name !== 'idle');

/**
 * What is shown: whether a request that the service works on waits or is just being sent again is one and the same. That a key
 * was replaced is shown in the place of the key, and the question of bringing the old one back in the place of the first.
 */
export function phaseOf(state: RegenerationState): StateName | 'replaced' | 'restoring' {
  if ('replacedBy' in state && state.replacedBy) return 'replaced';
  if (state.name === 'confirming' && state.restores) return 'restoring';
  return state.name === 'waiting' ? 'requesting' : state.name;
}

export function viewOf(state: RegenerationState, facts: DialogFacts): DialogView {
  const restores = restoredKeyIn(state);
  const own =
    restores && (facts.twoKeys ? facts.twoKeys.restoringView(state, restores, facts) : unloaded(state, facts));
  return own ?? (views[state.name] as (state: RegenerationState, facts: DialogFacts) => DialogView)(state, facts);
}

/** The previous key, where the question or the operation is to bring it back. */
function restoredKeyIn(state: RegenerationState): RestoredKey | undefined {
  if (state.name === 'confirming') return state.restores;
  return 'operation' in state ? state.operation.restores : undefined;
}

/** What is under way has no words but the dialog's own. */
function unloaded({ name }: RegenerationState, facts: DialogFacts): DialogView | undefined {
  const isUnderWay = stateTraits[name].isBusy || name === 'verifying' || name === 'suspended';
  return isUnderWay ? undefined : notLoadedView(facts);
}
