import type { In, RegenerationState, StateName } from '../../regeneration/machine/states.js';
import { confirmView, loadErrorView, noKeyView } from './confirm-view.js';
import { closeAction, type DialogFacts, type DialogView } from './dialog-view.js';
import { conflictView, refusedView, suspendedView, unknownView } from './outcome-views.js';
import { progressView } from './progress-view.js';
import { regeneratedView } from './regenerated-view.js';
import { restoredView } from './restoring-views.js';

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
  restored: restoredView,
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
  return (views[state.name] as (state: RegenerationState, facts: DialogFacts) => DialogView)(state, facts);
}
