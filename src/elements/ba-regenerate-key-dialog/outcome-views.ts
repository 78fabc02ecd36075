import { html, nothing } from 'lit';
import type { ChannelMessages } from '../../localization/messages.js';
import type { In, KeySnapshot } from '../../regeneration/machine/states.js';
import { circleAlertIcon, circleHelpIcon, infoIcon, triangleAlertIcon } from '../../ui/icon/icons.generated.js';
import { closeAction, dialogButton, type DialogFacts, type DialogView, outcomeIcon } from './dialog-view.js';

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
  const certain = {
    'not-sent': messages.refusedUnchanged,
    never: messages.refusedUnchanged,
    unchanged: messages.refusedStill(operation.shown.hint),
    gone: '',
  }[proof];
  const retryLabel = secondsLeft > 0 ? messages.retryIn(secondsLeft, formats.number(secondsLeft)) : messages.tryAgain;
  return {
    icon: outcomeIcon(circleAlertIcon, 'danger'),
    title: messages.refusedTitle,
    content: html`
      <p class="dialog-text" id="description">${refusedReason(code, proof, messages)} ${certain}</p>
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
    ${proof === 'gone' ? nothing : dialogButton(retryLabel, askAgain, { kind: 'primary', disabled: secondsLeft > 0 })}`,
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

/** The valid key is not the one that was made here. */
export function conflictView({ code, seen }: In<'conflict'>, facts: DialogFacts): DialogView {
  const { messages, askAgain } = facts;
  const isSuperseded = code === 'superseded';
  return {
    icon: outcomeIcon(triangleAlertIcon),
    title: isSuperseded ? messages.supersededTitle : messages.conflictTitle,
    content: html`<p class="dialog-text" id="description">${isSuperseded ? messages.superseded : messages.conflict}</p>
      ${seen ? currentKeyFacts(seen, facts) : nothing}`,
    actions: html`${closeAction(facts)} ${dialogButton(messages.askAgain, askAgain)}`,
  };
}

/** The key that is valid now, since when, and by whom. */
export function currentKeyFacts({ key }: KeySnapshot, { messages, formats }: DialogFacts) {
  return html`<dl class="inset facts">
    <dt>${messages.currentKey}</dt>
    <dd>${messages.keyToReplace(key.hint, key.id)}</dd>
    <dt>${messages.created}</dt>
    <dd>${messages.changedAt(formats.exact(key.createdAt), key.createdBy)}</dd>
  </dl>`;
}

/** What is certain, with its time, and the one safe next step. */
export function unknownView(state: In<'unknown'>, facts: DialogFacts): DialogView {
  const { key, seen, operation, refusal } = state;
  const { messages, formats, regeneration, askAgain } = facts;
  const { checksBy, capabilities } = regeneration;
  const isChanged = key === 'changed' && seen !== undefined;
  const canStillEnd = !isChanged || checksBy !== 'read';
  const time = formats.time(operation.confirmedAt);
  return {
    icon: outcomeIcon(circleHelpIcon),
    title: isChanged ? messages.unknownChangedTitle : messages.unknownTitle,
    content: html`
      <p class="dialog-text" id="description">${isChanged ? changedText(seen, facts) : sentText(refusal, facts)}</p>
      ${isChanged ? nothing : html`<p class="dialog-text">${unchangedText(seen, facts)}</p>`}
      ${
        isChanged && checksBy === 'replay' && !capabilities?.conditional
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
    actions: html`${closeAction(facts)} ${isChanged ? dialogButton(messages.askAgain, askAgain) : nothing}
    ${canStillEnd ? dialogButton(messages.checkAgain, () => regeneration.checkAgain(), { kind: 'primary' }) : nothing}`,
  };
}

function sentText(refusal: In<'unknown'>['refusal'], { messages, regeneration }: DialogFacts): string {
  if (refusal) return messages.unknownRefused;
  return regeneration.checksBy === 'replay' ? messages.unknownReplay : messages.unknownSafe;
}

function unchangedText(seen: KeySnapshot | undefined, { messages, formats }: DialogFacts): string {
  return seen ? messages.unknownSame(seen.key.hint, formats.time(seen.at)) : messages.unknownUnread;
}

/** What can be had back is never called lost. */
function changedText({ key }: KeySnapshot, { messages, formats, regeneration }: DialogFacts): string {
  const next = regeneration.reveals
    ? messages.unknownChangedReveal
    : regeneration.checksBy === 'read'
      ? messages.unknownChangedLost
      : messages.unknownChangedCheck;
  return `${messages.unknownChanged(formats.exact(key.createdAt))} ${next}`;
}

function shortId(id: string): string {
  return id.length > 12 ? `${id.slice(0, 4)}…${id.slice(-2)}` : id;
}
