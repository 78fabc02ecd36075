import type { RegenerationState } from '../../regeneration/machine/states.js';
import { confirmView } from './confirm-view.js';
import type { DialogFacts, DialogView } from './dialog-view.js';
import { conflictView, refusedView, regeneratedView, suspendedView, unknownView } from './outcome-views.js';
import { progressView } from './progress-view.js';
import { unreadView } from './unread-view.js';

/** The view of every state. */
export function viewOf(state: RegenerationState, facts: DialogFacts): DialogView {
  switch (state.name) {
    case 'idle': // The channel is still being read.
      return facts.readingError ? unreadView(facts.readingError, facts) : confirmView(undefined, facts);
    case 'confirming':
      return confirmView(state, facts);
    case 'requesting':
    case 'waiting':
    case 'reconciling':
      return progressView(state.name, facts);
    case 'suspended':
      return suspendedView(state, facts);
    case 'refused':
      return refusedView(state, facts);
    case 'conflict':
      return conflictView(state, facts);
    case 'unknown':
      return unknownView(state, facts);
    case 'regenerated':
      return regeneratedView(facts);
  }
}
