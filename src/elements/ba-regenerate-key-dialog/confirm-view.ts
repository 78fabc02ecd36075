import { html, nothing } from 'lit';
import type { SettingsError } from '../../api/settings-error.js';
import { loadErrorText, mayBeLoaded } from '../../data/load-error-text.js';
import type { In } from '../../regeneration/machine/states.js';
import { refreshCwIcon } from '../../ui/icon/late-icons.generated.js';
import { notice } from '../../ui/notice/notice.js';
import { skeletonLine } from '../../ui/skeleton/skeleton.js';
import { isolated } from '../shared/isolated.js';
import { unreadable } from '../shared/reading-states.js';
import { closeAction, dialogButton, type DialogFacts, type DialogView, withinText } from './dialog-view.js';
import { progressView } from './progress-view.js';
import { questionView } from './question-view.js';

/** Asks: what will happen, to what, and what follows from it. */
export function confirmView(state: In<'confirming'> | undefined, facts: DialogFacts): DialogView {
  const { messages, late, twoKeys } = facts;
  const within = withinText(facts);
  const atOnce = within === undefined ? messages.confirmConsequence : messages.confirmWithin(within);
  return questionView(state, facts, {
    title: messages.confirmTitle,
    consequence: twoKeys?.consequenceText(state, facts) ?? (state?.operation?.overlap ? '' : atOnce),
    choice: twoKeys ? twoKeys.choiceView(state, facts) : choiceToCome(facts),
    describedBy: late.choice?.describedBy,
    impact: html`<slot name="impact"></slot>`,
    keyLabel: messages.key,
    verb: html`<button
      class="button danger"
      part="button danger"
      type="button"
      ?disabled=${!state || late.isPending}
      @click=${facts.confirm}
    >
      ${refreshCwIcon()} ${messages.regenerate}
    </button>`,
  });
}

/** The place of the choice while it is loaded, or why it did not come: then the old key stops at once, as is said above. */
function choiceToCome({ messages, late }: DialogFacts) {
  if (late.error) return unreadable(late.error, messages, () => late.load());
  return late.isPending ? html`<div>${skeletonLine('medium')} ${skeletonLine('full')}</div>` : nothing;
}

/** The channel could not be loaded, so there is nothing yet to ask about. */
export function loadErrorView(error: SettingsError, { messages, name, cancel, loadAgain }: DialogFacts): DialogView {
  const canRetry = mayBeLoaded(error);
  const content = html`<span id="description">${loadErrorText(error, messages)}</span>`;
  return {
    title: isolated(messages.confirmTitle, name),
    content: notice({ kind: canRetry ? 'danger' : 'info', role: 'alert', title: messages.couldNotLoad, content }),
    actions: html`${dialogButton(canRetry ? messages.cancel : messages.close, cancel, { kind: 'cancel' })}
    ${canRetry ? dialogButton(messages.tryAgain, loadAgain, { kind: 'primary' }) : nothing}`,
  };
}

/** What is to be said of two keys is being loaded, or could not be. */
export function notLoadedView(facts: DialogFacts): DialogView {
  const { messages, late } = facts;
  const { error } = late;
  if (!error) return { ...progressView(messages.loading, undefined, facts), actions: closeAction(facts) };
  return {
    title: messages.couldNotLoad,
    content: html`<p class="dialog-text" id="description">${loadErrorText(error, messages)}</p>`,
    actions: html`${closeAction(facts)} ${dialogButton(messages.tryAgain, () => late.load(), { kind: 'primary' })}`,
  };
}

/** There is nothing to ask about. */
export function noKeyView(facts: DialogFacts): DialogView {
  const { messages, name } = facts;
  return {
    news: `${messages.noApiKey(name)}. ${messages.noApiKeyHint}`,
    title: isolated(messages.noApiKey, name),
    content: html`<p class="dialog-text" id="description">${messages.noApiKeyHint}</p>`,
    actions: closeAction(facts),
  };
}
