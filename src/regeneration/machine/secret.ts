import type { Command, Step } from './events.js';
import { isRemembered, seconds } from './rules.js';
import { type Context, isHeld, type Issued, type RegenerationState, type Rival } from './states.js';
import { also, schedule, stay } from './step.js';

/** What is to be done about the value of a new key, as it comes. */
export function keeping({ key, value }: Pick<Rival, 'key' | 'value'>): readonly Command[] {
  if (value !== 'held') return [];
  return [{ type: 'keep-secret', keyId: key.id }, ...secretTimers()];
}

/** The times of a held value: a word of warning, and its end. */
export function secretTimers(): readonly Command[] {
  return [
    schedule('secret-warning', seconds.secret - seconds.secretWarning),
    schedule('secret-expiry', seconds.secret),
  ];
}

/** How the value of a key that was made can be had again; `undefined` where it cannot. */
export function recallBy({ name, issued }: RegenerationState, context: Context): 'settle' | 'replay' | undefined {
  if (!issued || issued.recall === 'running' || (name !== 'idle' && name !== 'regenerated')) return undefined;
  if (issued.value !== 'cleared' && issued.value !== 'missing') return undefined;
  if (!isRemembered(issued.operation, context)) return undefined;
  const { settles, idempotent } = context.capabilities;
  // A reply that came without its value does not bring it the second time.
  if (settles && issued.value === 'cleared' && !issued.isNotKept) return 'settle';
  return idempotent ? 'replay' : undefined;
}

/** Notes what became of the value of the last new key. */
export function withIssued(state: RegenerationState, changes: Partial<Issued>): Step {
  return stay({ ...state, issued: state.issued && { ...state.issued, ...changes } });
}

/** The user has this key. */
export function acknowledge(state: RegenerationState, keyId: string): Step {
  if (keyId !== state.issued?.key.id) return stay(state);
  const copied = withIssued(state, { isCopied: true }).state;
  return stay(copied.name === 'regenerated' ? { ...copied, acknowledged: true } : copied);
}

export function keepLonger(state: RegenerationState): Step {
  return also(withIssued(state, { value: 'held' }), ...secretTimers());
}

/** The time of a new key's value is over, or the page goes. */
export function expire(state: RegenerationState, { capabilities }: Context): Step {
  const rival = isHeld(state.rival)
    ? ({ ...state.rival!, value: capabilities.reveals ? 'gone' : 'cleared' } as const)
    : state.rival;
  const withoutRival = { ...state, rival };
  if (!isHeld(state.issued)) return stay(withoutRival);
  const isUnseen = state.name === 'regenerated' && !capabilities.reveals && !state.acknowledged;
  return withIssued(withoutRival, { value: isUnseen ? 'cleared' : 'gone' });
}

/** The user wants the value of the new key that is not here any more. */
export function recall(state: RegenerationState, context: Context): Step {
  const by = recallBy(state, context);
  if (!by || !state.issued) return stay(state);
  const { operation } = state.issued;
  return also(
    withIssued(state, { recall: 'running' }),
    { type: 'recall', operation, by },
    schedule('recall', seconds.deadline),
  );
}

/** It is not to be had, or not in time; a key that was replaced since is one cause, which a reading tells. */
export function failRecall(state: RegenerationState): Step {
  if (state.issued?.recall !== 'running') return stay(state);
  return also(withIssued(state, { recall: 'failed' }), { type: 'read' });
}
