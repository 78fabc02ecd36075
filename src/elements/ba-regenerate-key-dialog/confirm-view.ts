import { html, nothing } from 'lit';
import type { SettingsError } from '../../api/settings-error.js';
import { loadErrorText, mayBeLoaded } from '../../data/load-error-text.js';
import type { ChannelMessages } from '../../localization/messages.js';
import { isSuspiciousName } from '../../model/suspicious-name.js';
import type { In } from '../../regeneration/machine/states.js';
import { refreshCwIcon } from '../../ui/icon/late-icons.generated.js';
import { notice } from '../../ui/notice/notice.js';
import { skeletonLine } from '../../ui/skeleton/skeleton.js';
import { isolated } from '../shared/isolated.js';
import { closeAction, dialogButton, type DialogFacts, type DialogView } from './dialog-view.js';

/** Asks: what will happen, to what, and what follows from it. */
export function confirmView(state: In<'confirming'> | undefined, facts: DialogFacts): DialogView {
  const { messages, name, project } = facts;
  const isSuspicious = [name, project?.name ?? ''].some(isSuspiciousName);
  return {
    title: isolated(messages.confirmTitle, name),
    content: html`
      <p class="dialog-text" id="description">${messages.confirmConsequence}</p>
      ${state?.operation ? notice({ kind: 'info', content: messages.confirmAgain }) : nothing}
      ${state?.changed ? notice({ kind: 'warning', role: 'alert', content: messages.confirmChanged }) : nothing}
      ${isSuspicious ? notice({ kind: 'warning', content: messages.suspiciousName }) : nothing}
      <dl class="inset facts">${whatFacts(state, facts)}</dl>
      <slot name="impact"></slot>
    `,
    actions: html`
      ${dialogButton(messages.cancel, facts.cancel, { kind: 'cancel' })}
      <button class="button danger" part="button danger" type="button" ?disabled=${!state} @click=${facts.confirm}>
        ${refreshCwIcon()} ${messages.regenerate}
      </button>
    `,
  };
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

/** The mark ends a line rather than begin one. */
function withId(id: string, messages: ChannelMessages) {
  return html`<span class="id">&nbsp;· ${isolated(messages.withId, id)}</span>`;
}

function whatFacts(
  state: In<'confirming'> | undefined,
  { messages, formats, project, projectId, channel, channelId }: DialogFacts,
) {
  const key = state?.shown;
  return html`
    <dt>${messages.project}</dt>
    <dd>
      <bdi>${project?.name ?? projectId}</bdi
      >${isSuspiciousName(project?.name ?? '') ? withId(projectId, messages) : nothing}
    </dd>
    <dt>${messages.channel}</dt>
    <dd>
      <bdi>${channel?.name ?? channelId}</bdi
      >${channel && channel.name !== channelId ? withId(channelId, messages) : nothing}
    </dd>
    <dt>${messages.key}</dt>
    <dd>${key ? messages.keyToReplace(key.hint, key.id) : skeletonLine('medium', 'secondary')}</dd>
    ${
      key?.lastUsedAt === undefined
        ? nothing // The service does not know, or the key is not loaded: nothing is said about its use.
        : html`<dt>${messages.inUse}</dt>
            <dd>
              ${key.lastUsedAt === null ? messages.inUseNever : messages.inUseYes(formats.relative(key.lastUsedAt))}
            </dd>`
    }
  `;
}
