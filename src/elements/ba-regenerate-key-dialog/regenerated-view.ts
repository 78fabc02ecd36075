import { html, nothing } from 'lit';
import { type In, isHeld } from '../../regeneration/machine/states.js';
import { checkIcon, circleCheckIcon, triangleAlertIcon } from '../../ui/icon/icons.generated.js';
import { notice } from '../../ui/notice/notice.js';
import { isolated } from '../shared/isolated.js';
import { keepLongerButton, newKeyInField, notHeldText, stopsAtOnce } from '../shared/new-key-news.js';
import { secretInput } from '../shared/secret-input.js';
import {
  closeAction,
  dialogButton,
  type DialogFacts,
  type DialogView,
  outcomeIcon,
  previousText,
} from './dialog-view.js';
import { currentKeyFacts } from './current-key-facts.js';
import { supersededText } from './outcome-views.js';

/** The new key, where no key field can show it or it is shown only this once. */
export function regeneratedView(state: In<'regenerated'>, facts: DialogFacts): DialogView {
  const { messages, name } = facts;
  if (state.replacedBy) {
    return {
      icon: outcomeIcon(triangleAlertIcon),
      title: messages.supersededTitle,
      content: html`<p class="dialog-text" id="description">${supersededText(state.replacedBy, facts)}</p>
        ${currentKeyFacts(state.replacedBy, facts)}`,
      actions: closeAction(facts),
    };
  }
  const title = isolated(messages.regenerated, name);
  const icon = outcomeIcon(circleCheckIcon, 'success');
  if (facts.isHandedOver)
    return {
      icon,
      title,
      content: html`<p class="dialog-text" id="description">${newKeyInField(facts.regeneration, messages)}</p>`,
    };
  return { icon, title, ...(isHeld(state.issued) ? held(state, facts) : notHeld(state, facts)) };
}

/** The key's value stands here until the user has it. */
function held(
  { acknowledged, issued, key }: In<'regenerated'>,
  facts: DialogFacts,
): Omit<DialogView, 'icon' | 'title'> {
  const { messages, regeneration, isShown, copyWasDenied, isCopied, hint, offersDownload } = facts;
  const news = acknowledged ? messages.copiedStays : hint;
  return {
    news: [issued?.value === 'expiring' && messages.keyExpiring, news].filter(Boolean).join(' ') || undefined,
    content: html`
      <p class="dialog-text" id="description">${heldText(key.id, facts)}</p>
      ${isShown ? html`<div class="box" part="field">${secretInput({ hint: key.hint, label: messages.apiKey })}</div>` : nothing}
      ${copyWasDenied ? notice({ kind: 'warning', role: 'alert', content: messages.copyDenied }) : nothing}
      ${news && !copyWasDenied ? notice({ kind: acknowledged ? 'success' : 'info', content: news }) : nothing}
      ${
        issued?.value === 'expiring'
          ? notice({
              kind: 'warning',
              content: messages.keyExpiring,
              actions: keepLongerButton(messages, facts.keepLonger),
            })
          : nothing
      }
    `,
    actions: html`
      ${
        regeneration.reveals
          ? closeAction(facts)
          : acknowledged
            ? dialogButton(messages.done, facts.saved, { kind: 'primary' })
            : dialogButton(messages.savedIt, facts.saved)
      }
      ${offersDownload && !acknowledged ? dialogButton(messages.download, facts.download) : nothing}
      <button
        class="button copy ${acknowledged ? '' : 'primary'}"
        part="button ${acknowledged ? '' : 'primary'}"
        type="button"
        aria-label=${isCopied ? nothing : messages.copyKey}
        @click=${facts.copy}
      >
        ${isCopied ? html`${checkIcon()} ${messages.copied}` : messages.copy}
      </button>
    `,
  };
}

/** What to do with the new key, and what is known of the old one: until that was read, only what the service has promised. */
function heldText(keyId: string, facts: DialogFacts): string {
  const { messages, regeneration } = facts;
  const { reveals } = regeneration;
  const previous = facts.previousOf(keyId);
  if (previous === null || (previous === undefined && stopsAtOnce(regeneration)))
    return `${reveals ? messages.newKey : messages.regeneratedOnce} ${messages.updateBot}`;
  return [reveals ? messages.newKeyReady : messages.copyOnce, messages.addToBot, previousText(keyId, facts)]
    .filter(Boolean)
    .join(' ');
}

/** There is a new key, and its value is not here: what can be had back is never called lost. */
function notHeld({ issued, key }: In<'regenerated'>, facts: DialogFacts): Omit<DialogView, 'icon' | 'title'> {
  const { messages, regeneration } = facts;
  const { reveals, canRecall } = regeneration;
  const isRunning = issued?.recall === 'running';
  const revealed =
    issued?.value === 'missing'
      ? `${messages.regeneratedWithoutValue(key.hint)} ${messages.unknownChangedReveal}`
      : newKeyInField(regeneration, messages);
  const what = reveals ? revealed : (notHeldText(regeneration, messages) ?? messages.newKeyReady);
  const text = [what, previousText(key.id, facts)].filter(Boolean).join(' ');
  const failed = issued?.recall === 'failed' ? messages.newKeyNotShown : undefined;
  return {
    news: failed ?? text,
    content: html`<p class="dialog-text" id="description">${text}</p>
      ${failed ? notice({ kind: 'warning', content: failed }) : nothing}`,
    actions: html`${closeAction(facts)}
    ${
      reveals
        ? nothing
        : canRecall || isRunning
          ? dialogButton(messages.showNewKey, () => regeneration.recall(messages), {
              kind: 'primary',
              disabled: isRunning,
            })
          : html`${dialogButton(messages.askAgain, facts.askAgain)} ${facts.twoKeys?.keepOldButton(key, facts)}`
    }`,
  };
}
