import type { In, RegenerationState, StateName } from '../../regeneration/machine/states.js';
import { confirmView, loadErrorView, noKeyView } from './confirm-view.js';
import type { DialogFacts, DialogView } from './dialog-view.js';
import { closeAction, conflictView, refusedView, suspendedView, unknownView } from './outcome-views.js';
import { progressView } from './progress-view.js';
import { regeneratedView } from './regenerated-view.js';

/** The view of every state. */
export const views: { readonly [Name in StateName]: (state: In<Name>, facts: DialogFacts) => DialogView } = {
  // The channel is still being loaded, or there is nothing to ask about it.
  idle: (_state, facts) => {
    if (facts.hasNoKey) return noKeyView(facts);
    return facts.loadError ? loadErrorView(facts.loadError, facts) : confirmView(undefined, facts);
  },
  confirming: confirmView,
  requesting: (_state, facts) => progressView(facts.messages.requesting, undefined, facts),
  waiting: (_state, facts) => progressView(facts.messages.requesting, facts.messages.waiting, facts),
  verifying: (_state, facts) => ({
    ...progressView(facts.messages.refusalVerifying, facts.messages.refusalVerifyingHint, facts),
    actions: closeAction(facts),
  }),
  reconciling: (_state, facts) => progressView(facts.messages.reconciling, facts.messages.reconcilingHint, facts),
  suspended: suspendedView,
  unknown: unknownView,
  regenerated: regeneratedView,
  refused: refusedView,
  conflict: conflictView,
};

/** The names of the states that style sheets may tell apart; nothing is under way in `idle`. */
export const shownStates = (Object.keys(views) as StateName[]).filter((name) => name !== 'idle');

export function viewOf(state: RegenerationState, facts: DialogFacts): DialogView {
  return (views[state.name] as (state: RegenerationState, facts: DialogFacts) => DialogView)(state, facts);
}
