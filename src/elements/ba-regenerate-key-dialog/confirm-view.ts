import { html, nothing } from 'lit';
import { isSuspiciousName } from '../../model/suspicious-name.js';
import type { RegenerationState } from '../../regeneration/machine/states.js';
import { refreshCwIcon } from '../../ui/icon/icons.generated.js';
import { notice } from '../../ui/notice/notice.js';
import { skeletonLine } from '../../ui/skeleton/skeleton.js';
import { isolated } from '../shared/isolated.js';
import type { DialogFacts, DialogView } from './dialog-view.js';

/** Asks: what will happen, to what, and what follows from it. */
export function confirmView(
  state: Extract<RegenerationState, { name: 'confirming' }> | undefined,
  facts: DialogFacts,
): DialogView {
  const { messages, channel, channelId, project } = facts;
  const name = channel?.name || channelId;
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
      <button class="button cancel" part="button" type="button" @click=${facts.cancel}>${messages.cancel}</button>
      <button class="button danger" part="button danger" type="button" ?disabled=${!state} @click=${facts.confirm}>
        ${refreshCwIcon()} ${messages.regenerate}
      </button>
    `,
  };
}

function whatFacts(
  state: Extract<RegenerationState, { name: 'confirming' }> | undefined,
  { messages, formats, project, projectId, channel, channelId }: DialogFacts,
) {
  const key = state?.shown;
  return html`
    <dt>${messages.project}</dt>
    <dd>
      <bdi>${project?.name ?? projectId}</bdi>
      ${isSuspiciousName(project?.name ?? '') ? html`<bdi class="id">${projectId}</bdi>` : nothing}
    </dd>
    <dt>${messages.channel}</dt>
    <dd><bdi>${channel?.name ?? channelId}</bdi> <bdi class="id">${channelId}</bdi></dd>
    <dt>${messages.key}</dt>
    <dd>${key ? messages.keyToReplace(key.hint, key.id) : skeletonLine('medium', 'small')}</dd>
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
