import { html, nothing } from 'lit';
import type { SettingsError } from '../../api/settings-error.js';
import { loadErrorText, mayBeLoaded } from '../../data/load-error-text.js';
import type { ApiKey } from '../../model/api-key.js';
import type { In } from '../../regeneration/machine/states.js';
import type { RegenerationController } from '../../regeneration/regeneration-controller.js';
import { refreshCwIcon } from '../../ui/icon/late-icons.generated.js';
import { notice } from '../../ui/notice/notice.js';
import { isolated } from '../shared/isolated.js';
import { choiceView } from './choice-view.js';
import { closeAction, dialogButton, type DialogFacts, type DialogView } from './dialog-view.js';
import { questionView } from './question-view.js';
import { keepOldButton, restoreView } from './restoring-views.js';
import { consequenceText, previousKeyText } from './stop-text.js';

/** Asks: what will happen, to what, and what follows from it. */
export function confirmView(state: In<'confirming'> | undefined, facts: DialogFacts): DialogView {
  const { messages } = facts;
  if (state?.restores) return restoreView({ ...state, restores: state.restores }, facts);
  return questionView(state, facts, {
    title: messages.confirmTitle,
    consequence: consequenceText(state?.operation ? state.operation.overlap : facts.choice.chosen.overlap, facts),
    choice: html`${state && previousNotice(state.shown, facts)} ${choiceView(facts)}`,
    impact: html`<slot name="impact"></slot>`,
    keyLabel: messages.key,
    verb: html`<button
      class="button danger"
      part="button danger"
      type="button"
      ?disabled=${!state}
      @click=${facts.confirm}
    >
      ${refreshCwIcon()} ${messages.regenerate}
    </button>`,
  });
}

/** What stops besides, and the way back to it where nobody would miss the current key. */
function previousNotice(key: ApiKey, facts: DialogFacts) {
  const { messages } = facts;
  const previous = facts.previousOf(key.id);
  if (!previous) return nothing;
  const isLost = isValueLost(key.id, facts.regeneration);
  const lost = isLost ? messages.regeneratedWithoutValue(key.hint) : '';
  return notice({
    kind: 'warning',
    role: 'alert',
    content: `${lost} ${previousKeyText(previous, facts)} ${messages.previousStopsToo}`,
    actions: isLost || key.lastUsedAt === null ? keepOldButton(key, facts, 'small') : undefined,
  });
}

/** Whether nobody has the value of this key, as far as the page knows, and it cannot be had again. */
function isValueLost(keyId: string, { issued, canRecall, reveals }: RegenerationController): boolean {
  if (issued?.key.id !== keyId || canRecall || reveals) return false;
  return issued.value === 'missing' || issued.value === 'cleared';
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
