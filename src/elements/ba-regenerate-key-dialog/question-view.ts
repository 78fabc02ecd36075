import { html, nothing } from 'lit';
import type { ChannelMessages } from '../../localization/messages.js';
import { isSuspiciousName } from '../../model/suspicious-name.js';
import type { In } from '../../regeneration/machine/states.js';
import { notice } from '../../ui/notice/notice.js';
import { skeletonLine } from '../../ui/skeleton/skeleton.js';
import { isolated } from '../shared/isolated.js';
import { quietDots } from '../shared/quiet-dots.js';
import { dialogButton, type DialogFacts, type DialogView } from './dialog-view.js';

/** What a question is about. */
export interface Question {
  readonly title: (channel: string) => string;
  /** What follows, in a sentence or two. */
  readonly consequence: unknown;
  /** What is to be chosen, and what is to be known before. */
  readonly choice?: unknown;
  /** See `DialogView`. */
  readonly describedBy?: string | undefined;
  /** What the host says of it. */
  readonly impact?: unknown;
  readonly keyLabel: string;
  /** The button that confirms. */
  readonly verb: unknown;
}

/** Asks: what will happen to what, what follows, then the facts. The safe answer comes first. */
export function questionView(
  state: In<'confirming'> | undefined,
  facts: DialogFacts,
  { title, consequence, choice, describedBy, impact, keyLabel, verb }: Question,
): DialogView {
  const { messages, name, project } = facts;
  const isSuspicious = [name, project?.name ?? ''].some(isSuspiciousName);
  return {
    title: isolated(title, name),
    describedBy,
    content: html`
      <p class="dialog-text" id="description">${consequence}</p>
      ${state?.operation ? notice({ kind: 'info', content: messages.confirmAgain }) : nothing}
      ${state?.changed ? notice({ kind: 'warning', role: 'alert', content: messages.confirmChanged }) : nothing}
      ${isSuspicious ? notice({ kind: 'warning', content: messages.suspiciousName }) : nothing} ${choice}
      <dl class="inset facts">${whatFacts(state, keyLabel, facts)}</dl>
      ${impact}
    `,
    actions: html`${dialogButton(messages.cancel, facts.cancel, { kind: 'cancel' })} ${verb}`,
  };
}

/** The mark ends a line rather than begin one. */
function withId(id: string, messages: ChannelMessages) {
  return html`<span class="id">&nbsp;<span aria-hidden="true">·</span> ${isolated(messages.withId, id)}</span>`;
}

function whatFacts(
  state: In<'confirming'> | undefined,
  keyLabel: string,
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
    <dt>${keyLabel}</dt>
    <dd>${key ? quietDots(messages.keyToReplace(key.hint, key.id)) : skeletonLine('medium', 'secondary')}</dd>
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
