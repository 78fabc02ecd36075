import { html } from 'lit';
import type { ApiKey } from '../../model/api-key.js';
import type { In, RegenerationState, RestoredKey } from '../../regeneration/machine/states.js';
import { circleCheckIcon, triangleAlertIcon } from '../../ui/icon/icons.generated.js';
import { allTexts } from './all-texts.js';
import { closeAction, type DialogFacts, type DialogView, outcomeIcon, withinText } from './dialog-view.js';
import { refusedView, replacedView, unknownView } from './outcome-views.js';
import { questionView } from './question-view.js';

/**
 * What is asked and said of bringing the previous key back, where that differs from a regeneration; `undefined` where it does
 * not.
 */
export function restoringView(
  state: RegenerationState,
  restores: RestoredKey,
  facts: DialogFacts,
): DialogView | undefined {
  switch (state.name) {
    case 'confirming':
      return askView(state, restores, facts);
    case 'refused':
      return restoreRefusedView(state, restores, facts);
    case 'conflict':
      return restoreConflictView(state, facts);
    case 'unknown':
      return restoreUnknownView(state, facts);
    case 'restored':
      return restoredView(state, facts);
    default:
      return undefined;
  }
}

/** Asks whether the previous key should be the current one again, and says what that means for the new one. */
function askView(state: In<'confirming'>, restores: RestoredKey, facts: DialogFacts): DialogView {
  const messages = allTexts(facts);
  const { operation, shown } = state;
  if (!operation && shown.id === restores.id) return backView(facts, restores.hint);
  const previous = facts.previousOf(shown.id);
  // Also one that continues: the service may not know yet, and carry it out.
  if ((previous ?? state.restores)?.exposed) return previousLeakedView(restores, facts);
  // An operation that continues is judged by the service: it may have been carried out.
  if (!operation && previous !== undefined && previous?.id !== restores.id) return previousGoneView(restores, facts);
  const kind = typeof shown.lastUsedAt === 'string' ? 'danger' : 'primary';
  return questionView(state, facts, {
    title: messages.restoreTitle,
    consequence: `${messages.restoreConsequence(restores.hint, shown.hint, withinText(facts))} ${useText(shown, facts)}`,
    keyLabel: messages.currentKey,
    verb: html`<button class="button ${kind}" part="button ${kind}" type="button" @click=${facts.confirm}>
      ${messages.keepOldKey}
    </button>`,
  });
}

/** Where the service does not know of any use, nothing is said: not even *never*. */
function useText({ lastUsedAt }: ApiKey, facts: DialogFacts): string {
  const { newKeyUnused, newKeyUsed } = allTexts(facts);
  if (lastUsedAt === undefined) return '';
  return lastUsedAt === null ? newKeyUnused : newKeyUsed(facts.formats.relative(lastUsedAt));
}

/** The previous key stopped before it could be brought back. */
function previousGoneView({ hint }: RestoredKey, facts: DialogFacts): DialogView {
  const { previousGone, previousGoneTitle } = allTexts(facts);
  return notAskedView(previousGoneTitle, previousGone(hint), facts);
}

/** The previous key is in the wrong hands. */
function previousLeakedView({ hint }: RestoredKey, facts: DialogFacts): DialogView {
  const { previousLeaked, previousLeakedTitle } = allTexts(facts);
  return notAskedView(previousLeakedTitle, previousLeaked(hint), facts);
}

/** Says why nothing can be answered; it is only left. */
function notAskedView(title: string, text: string, facts: DialogFacts): DialogView {
  return {
    news: `${title}. ${text}`,
    icon: outcomeIcon(triangleAlertIcon),
    title,
    content: html`<p class="dialog-text" id="description">${text}</p>`,
    actions: closeAction(facts),
  };
}

function restoreRefusedView(state: In<'refused'>, restores: RestoredKey, facts: DialogFacts): DialogView {
  const { restoreForbidden, restoreRefusedTitle } = allTexts(facts);
  const { refusal, operation } = state;
  if (refusal.code === 'superseded') return previousGoneView(restores, facts);
  const previous = facts.previousOf(operation.shown.id);
  return refusedView(state, facts, {
    title: restoreRefusedTitle,
    text: refusal.code === 'forbidden' ? restoreForbidden : undefined,
    canRetry: previous?.id === restores.id && !previous.exposed,
  });
}

function restoreConflictView(state: In<'conflict'>, facts: DialogFacts): DialogView {
  const { conflict, conflictTitle, restoreSuperseded } = allTexts(facts);
  const text = state.code === 'superseded' ? restoreSuperseded : conflict;
  return replacedView({ title: conflictTitle, text }, state.seen, facts);
}

function restoreUnknownView(state: In<'unknown'>, facts: DialogFacts): DialogView {
  const { conflictTitle, restoreChanged, restoreUnknown, restoreUnknownTitle } = allTexts(facts);
  return unknownView(state, facts, {
    sent: { title: restoreUnknownTitle, text: restoreUnknown },
    changed: { title: conflictTitle, text: restoreChanged },
  });
}

/** The previous key is the current one again; what is said of the other follows from what was read. */
function restoredView({ operation, key, replacedBy }: In<'restored'>, facts: DialogFacts): DialogView {
  const { conflictTitle, restoreSuperseded } = allTexts(facts);
  if (replacedBy) return replacedView({ title: conflictTitle, text: restoreSuperseded }, replacedBy, facts);
  const previous = facts.previousOf(key.id);
  const isListed = previous === undefined || previous?.id === operation.shown.id;
  const hasEnded = !isListed && withinText(facts) === undefined;
  return backView(facts, key.hint, hasEnded ? operation.shown.hint : undefined);
}

function backView(facts: DialogFacts, current: string, ended?: string): DialogView {
  const { endedKey, restored, restoredKey } = allTexts(facts);
  const text = restoredKey(current) + (ended === undefined ? '' : ` ${endedKey(ended)}`);
  return {
    news: text,
    icon: outcomeIcon(circleCheckIcon, 'success'),
    title: restored,
    content: html`<p class="dialog-text" id="description">${text}</p>`,
    actions: closeAction(facts),
  };
}
