import { html, nothing } from 'lit';
import type { ChannelMessages } from '../../localization/messages.js';
import type { In, KeySnapshot, Operation } from '../../regeneration/machine/states.js';
import { circleAlertIcon, circleHelpIcon, infoIcon, triangleAlertIcon } from '../../ui/icon/icons.generated.js';
import { currentKeyFacts } from './current-key-facts.js';
import { closeAction, dialogButton, type DialogFacts, type DialogView, outcomeIcon } from './dialog-view.js';
import { keepOldButton, previousGoneView } from './restoring-views.js';
import { previousKeyText } from './stop-text.js';

/** A sign-in is wanted before the same operation continues. */
export function suspendedView({ code }: In<'suspended'>, facts: DialogFacts): DialogView {
  const { messages, regeneration, cancel } = facts;
  const kind = regeneration.signInIsHandled ? '' : 'primary';
  return {
    icon: outcomeIcon(infoIcon),
    title: messages.suspendedTitle,
    content: html`<p class="dialog-text" id="description">
      ${code === 'reauthentication-required' ? messages.stepUp : messages.suspended}
    </p>`,
    actions: html`${dialogButton(messages.cancel, cancel)}
    ${dialogButton(messages.signInAgain, () => regeneration.signInAgain(), { kind })}`,
  };
}

/** The operation left no key, why, and what proves it. */
export function refusedView({ refusal, proof, operation }: In<'refused'>, facts: DialogFacts): DialogView {
  const { messages, formats, askAgain, secondsLeft } = facts;
  const { code, message } = refusal;
  const { restores, shown } = operation;
  if (restores && code === 'superseded') return previousGoneView(restores, facts);
  const canRetry = proof !== 'gone' && (!restores || facts.previousOf(shown.id)?.id === restores.id);
  const reason =
    restores && code === 'forbidden' && proof !== 'gone'
      ? messages.restoreForbidden
      : refusedReason(code, proof, messages);
  const certain = {
    'not-sent': messages.refusedUnchanged,
    never: messages.refusedUnchanged,
    unchanged: messages.refusedStill(shown.hint),
    gone: '',
  }[proof];
  const retryLabel = secondsLeft > 0 ? messages.retryIn(secondsLeft, formats.number(secondsLeft)) : messages.tryAgain;
  return {
    icon: outcomeIcon(circleAlertIcon, 'danger'),
    title: restores ? messages.restoreRefusedTitle : messages.refusedTitle,
    content: html`
      <p class="dialog-text" id="description">${reason} ${certain}</p>
      ${
        message && code === 'invalid'
          ? html`<dl class="inset facts">
              <dt>${messages.serverSays}</dt>
              <dd><bdi>${message}</bdi></dd>
            </dl>`
          : nothing
      }
    `,
    actions: html`${closeAction(facts)}
    ${canRetry ? dialogButton(retryLabel, askAgain, { kind: 'primary', disabled: secondsLeft > 0 }) : nothing}`,
  };
}

function refusedReason(code: string, proof: In<'refused'>['proof'], { refusedReason }: ChannelMessages): string {
  if (proof === 'gone') return refusedReason['not-found'];
  // The service says so of the request, but the channel is there.
  if (code === 'not-found' || code === 'conflict') return refusedReason.invalid;
  const known = code === 'reauthentication-required' ? 'unauthenticated' : code;
  if (Object.hasOwn(refusedReason, known)) return refusedReason[known as keyof typeof refusedReason];
  return proof === 'never' ? refusedReason.never : refusedReason.invalid;
}

/** The valid key is not the one that was made here, or that was shown. */
export function conflictView({ code, seen, operation }: In<'conflict'>, facts: DialogFacts): DialogView {
  const { messages, askAgain } = facts;
  const { restores } = operation;
  const isSuperseded = code === 'superseded';
  const text = isSuperseded ? (restores ? messages.restoreSuperseded : supersededText(seen, facts)) : messages.conflict;
  return {
    icon: outcomeIcon(triangleAlertIcon),
    title: isSuperseded && !restores ? messages.supersededTitle : messages.conflictTitle,
    content: html`<p class="dialog-text" id="description">${text}</p>
      ${seen ? currentKeyFacts(seen, facts) : nothing}`,
    actions: html`${closeAction(facts)} ${restores ? nothing : dialogButton(messages.askAgain, askAgain)}`,
  };
}

/** Beside the key that replaced it, the one that was made here may still work: what is said of that follows what was read. */
export function supersededText(seen: KeySnapshot | undefined, facts: DialogFacts): string {
  const { messages, regeneration } = facts;
  const previous = seen && facts.previousOf(seen.key.id);
  if (!regeneration.capabilities?.overlap || previous === null) return messages.superseded;
  return [messages.noLongerCurrent, previous && previousKeyText(previous, facts)].filter(Boolean).join(' ');
}

/** What is certain, with its time, and the one safe next step. */
export function unknownView(state: In<'unknown'>, facts: DialogFacts): DialogView {
  const { key, seen, operation } = state;
  const { messages, formats, regeneration, askAgain } = facts;
  const { restores } = operation;
  const isChanged = key === 'changed' && seen !== undefined;
  const canStillEnd = !isChanged || regeneration.checksBy !== 'read';
  const time = formats.time(operation.confirmedAt);
  const [title, sent] = restores
    ? [messages.restoreUnknownTitle, messages.restoreUnknown]
    : [messages.unknownTitle, messages.unknownSafe];
  return {
    icon: outcomeIcon(circleHelpIcon),
    title: isChanged ? changedTitle(operation, facts) : title,
    content: html`
      <p class="dialog-text" id="description">
        ${isChanged ? changedText(seen, operation, facts) : sentText(state, sent, facts)}
      </p>
      ${isChanged ? nothing : html`<p class="dialog-text">${unchangedText(seen, facts)}</p>`}
      ${
        isChanged && regeneration.checksBy === 'replay' && !regeneration.capabilities?.conditional
          ? html`<p class="dialog-text">${messages.unknownReplay} ${messages.unknownReplayReplaces}</p>`
          : nothing
      }
      <dl class="inset facts">
        ${
          isChanged
            ? html`<dt>${messages.currentKey}</dt>
                <dd>${messages.keyToReplace(seen.key.hint, seen.key.id)}</dd>`
            : nothing
        }
        <dt>${messages.operation}</dt>
        <dd>${messages.operationSent(shortId(operation.operationId), time)}</dd>
      </dl>
    `,
    actions: html`${closeAction(facts)}
    ${
      isChanged && !restores
        ? html`${dialogButton(messages.askAgain, askAgain)}
          ${canStillEnd || regeneration.reveals ? nothing : keepOldButton(seen.key, facts)}`
        : nothing
    }
    ${canStillEnd ? dialogButton(messages.checkAgain, () => regeneration.checkAgain(), { kind: 'primary' }) : nothing}`,
  };
}

function sentText({ refusal }: In<'unknown'>, sent: string, { messages, regeneration }: DialogFacts): string {
  if (refusal) return messages.unknownRefused;
  return regeneration.checksBy === 'replay' ? messages.unknownReplay : sent;
}

function unchangedText(seen: KeySnapshot | undefined, { messages, formats }: DialogFacts): string {
  return seen ? messages.unknownSame(seen.key.hint, formats.time(seen.at)) : messages.unknownUnread;
}

function changedTitle({ restores }: Operation, { messages }: DialogFacts): string {
  return restores ? messages.conflictTitle : messages.unknownChangedTitle;
}

/** What can be had back is never called lost, and a key that still works is named. */
function changedText({ key }: KeySnapshot, { restores }: Operation, facts: DialogFacts): string {
  const { messages, formats, regeneration } = facts;
  if (restores) return messages.restoreChanged;
  const next = regeneration.reveals
    ? messages.unknownChangedReveal
    : regeneration.checksBy === 'read'
      ? messages.unknownChangedLost
      : messages.unknownChangedCheck;
  const previous = facts.previousOf(key.id);
  const works = previous && previousKeyText(previous, facts);
  return [messages.unknownChanged(formats.exact(key.createdAt)), works, next].filter(Boolean).join(' ');
}

function shortId(id: string): string {
  return id.length > 12 ? `${id.slice(0, 4)}…${id.slice(-2)}` : id;
}
