import { html } from 'lit';
import type { ApiKey } from '../../model/api-key.js';
import type { In, RestoredKey } from '../../regeneration/machine/states.js';
import { circleCheckIcon, triangleAlertIcon } from '../../ui/icon/icons.generated.js';
import { currentKeyFacts } from './current-key-facts.js';
import { closeAction, dialogButton, type DialogFacts, type DialogView, outcomeIcon } from './dialog-view.js';
import { questionView } from './question-view.js';
import { withinText } from './stop-text.js';

/** Asks whether the previous key should be the current one again, and says what that means for the new one. */
export function restoreView(
  state: In<'confirming'> & { readonly restores: RestoredKey },
  facts: DialogFacts,
): DialogView {
  const { messages, formats, regeneration } = facts;
  const { operation, restores, shown } = state;
  if (!operation && shown.id === restores.id) return backView(facts, restores.hint);
  const previous = facts.previousOf(shown.id);
  // An operation that continues is judged by the service: it may have been carried out.
  if (!operation && previous !== undefined && previous?.id !== restores.id) return previousGoneView(restores, facts);
  const within = withinText(regeneration, formats);
  const kind = typeof shown.lastUsedAt === 'string' ? 'danger' : 'primary';
  return questionView(state, facts, {
    title: messages.restoreTitle,
    consequence: `${messages.restoreConsequence(restores.hint, shown.hint, within)} ${useText(shown, facts)}`,
    keyLabel: messages.currentKey,
    verb: html`<button class="button ${kind}" part="button ${kind}" type="button" @click=${facts.confirm}>
      ${messages.keepOldKey}
    </button>`,
  });
}

/** Where the service does not know of any use, nothing is said: not even *never*. */
function useText({ lastUsedAt }: ApiKey, { messages, formats }: DialogFacts): string {
  if (lastUsedAt === undefined) return '';
  return lastUsedAt === null ? messages.newKeyUnused : messages.newKeyUsed(formats.relative(lastUsedAt));
}

/** Goes over to that question, where the service brings a key back and the previous one still works. */
export function keepOldButton(key: ApiKey, facts: DialogFacts, kind: '' | 'small' = '') {
  const { messages, regeneration } = facts;
  const previous = facts.previousOf(key.id);
  if (!previous || !regeneration.capabilities?.restores) return undefined;
  return dialogButton(messages.keepOldKey, () => facts.askToRestore(key, previous), { kind });
}

/** The previous key stopped before it could be brought back. */
export function previousGoneView({ hint }: RestoredKey, facts: DialogFacts): DialogView {
  const { messages } = facts;
  const text = messages.previousGone(hint);
  return {
    news: `${messages.previousGoneTitle}. ${text}`,
    icon: outcomeIcon(triangleAlertIcon),
    title: messages.previousGoneTitle,
    content: html`<p class="dialog-text" id="description">${text}</p>`,
    actions: closeAction(facts),
  };
}

/** The previous key is the current one again; what is said of the other follows from what was read. */
export function restoredView({ operation, key, replacedBy }: In<'restored'>, facts: DialogFacts): DialogView {
  const { channel, messages, regeneration } = facts;
  if (replacedBy)
    return {
      icon: outcomeIcon(triangleAlertIcon),
      title: messages.conflictTitle,
      content: html`<p class="dialog-text" id="description">${messages.restoreSuperseded}</p>
        ${currentKeyFacts(replacedBy, facts)}`,
      actions: closeAction(facts),
    };
  const hasEnded = channel?.apiKey?.id === key.id && !regeneration.capabilities?.revocationSeconds;
  return backView(facts, key.hint, hasEnded ? operation.shown.hint : undefined);
}

function backView(facts: DialogFacts, current: string, ended?: string): DialogView {
  const { messages } = facts;
  const text = messages.restoredKey(current) + (ended === undefined ? '' : ` ${messages.endedKey(ended)}`);
  return {
    news: text,
    icon: outcomeIcon(circleCheckIcon, 'success'),
    title: messages.restored,
    content: html`<p class="dialog-text" id="description">${text}</p>`,
    actions: closeAction(facts),
  };
}
