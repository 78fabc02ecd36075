import { html, nothing } from 'lit';
import { type In, isHeld } from '../../regeneration/machine/states.js';
import { checkIcon } from '../../ui/icon/icons.generated.js';
import { notice } from '../../ui/notice/notice.js';
import { isolated } from '../shared/isolated.js';
import { secretInput } from '../shared/secret-input.js';
import { dialogButton, type DialogFacts, type DialogView } from './dialog-view.js';
import { closeAction, currentKeyFacts } from './outcome-views.js';

/** The new key, where no key field can show it or it is shown only this once. */
export function regeneratedView(state: In<'regenerated'>, facts: DialogFacts): DialogView {
  const { messages, channel, channelId } = facts;
  if (state.replacedBy) {
    return {
      title: messages.supersededTitle,
      content: html`<p class="dialog-text" id="description">${messages.superseded}</p>
        ${currentKeyFacts(state.replacedBy, facts)}`,
      actions: closeAction(facts),
    };
  }
  const title = isolated(messages.regenerated, channel?.name || channelId);
  return { title, ...(isHeld(state.issued) ? held(state, facts) : notHeld(state, facts)) };
}

/** The key's value stands here until the user has it. */
function held({ acknowledged, issued }: In<'regenerated'>, facts: DialogFacts): Omit<DialogView, 'title'> {
  const { messages, capabilities, isShown, copyWasDenied, isCopied, hint, offersDownload } = facts;
  const news = acknowledged ? messages.copiedStays : hint;
  return {
    news: issued?.value === 'expiring' ? messages.keyExpiring : news,
    content: html`
      <p class="dialog-text" id="description">
        ${capabilities.reveals ? messages.newKey : messages.regeneratedOnce} ${messages.updateBot}
      </p>
      ${isShown ? html`<div class="box" part="field">${secretInput({ label: messages.apiKey })}</div>` : nothing}
      ${copyWasDenied ? notice({ kind: 'warning', role: 'alert', content: messages.copyDenied }) : nothing}
      ${news && !copyWasDenied ? notice({ kind: acknowledged ? 'success' : 'info', content: news }) : nothing}
      ${
        issued?.value === 'expiring'
          ? notice({
              kind: 'warning',
              content: messages.keyExpiring,
              actions: html`<button class="button small" part="button" type="button" @click=${facts.keepLonger}>
                ${messages.keepLonger}
              </button>`,
            })
          : nothing
      }
    `,
    actions: html`
      ${
        capabilities.reveals
          ? closeAction(facts)
          : acknowledged
            ? dialogButton(messages.done, facts.saved)
            : dialogButton(messages.savedIt, facts.saved, { kind: 'quiet' })
      }
      ${offersDownload && !acknowledged ? dialogButton(messages.download, facts.download) : nothing}
      <button
        class="button copy ${acknowledged ? '' : 'primary'}"
        part="button ${acknowledged ? '' : 'primary'}"
        type="button"
        aria-label=${messages.copyKey}
        @click=${facts.copy}
      >
        ${isCopied ? html`${checkIcon()} ${messages.copied}` : messages.copy}
      </button>
    `,
  };
}

/** There is a new key, and its value is not here: what can be had back is never called lost. */
function notHeld({ issued, key, recall }: In<'regenerated'>, facts: DialogFacts): Omit<DialogView, 'title'> {
  const { messages, capabilities, canRecall } = facts;
  const isMissing = issued?.value === 'missing';
  const what = isMissing
    ? messages.regeneratedWithoutValue(key.hint)
    : issued?.value === 'cleared'
      ? messages.keyCleared
      : messages.regeneratedInField;
  const next = capabilities.reveals
    ? isMissing
      ? messages.unknownChangedReveal
      : ''
    : canRecall || recall === 'running'
      ? ''
      : isMissing
        ? messages.regenerateOnceMore
        : messages.keyGone;
  return {
    news: recall === 'failed' ? messages.newKeyNotShown : undefined,
    content: html`<p class="dialog-text" id="description">${what} ${next}</p>
      ${recall === 'failed' ? notice({ kind: 'warning', content: messages.newKeyNotShown }) : nothing}`,
    actions: html`${closeAction(facts)}
    ${
      capabilities.reveals
        ? nothing
        : canRecall || recall === 'running'
          ? dialogButton(messages.showNewKey, facts.checkAgain, { kind: 'primary', disabled: recall === 'running' })
          : dialogButton(messages.askAgain, facts.askAgain)
    }`,
  };
}
