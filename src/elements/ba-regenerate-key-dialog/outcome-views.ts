import { html, nothing } from 'lit';
import { isSignInCode } from '../../api/settings-error.js';
import type { ChannelMessages } from '../../localization/messages.js';
import type { In, KeySnapshot } from '../../regeneration/machine/states.js';
import { circleAlertIcon, circleHelpIcon, infoIcon, triangleAlertIcon } from '../../ui/icon/icons.generated.js';
import { quietDots } from '../shared/quiet-dots.js';
import { currentKeyFacts } from './current-key-facts.js';
import {
  closeAction,
  dialogButton,
  type DialogFacts,
  type DialogView,
  outcomeIcon,
  previousText,
} from './dialog-view.js';

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

/** What an operation that makes no key says in its own words. */
export interface OwnWords {
  readonly title: string;
  readonly text?: string | undefined;
}

/** The operation left no key, why, and what proves it. */
export function refusedView(
  { refusal, proof, operation: { shown } }: In<'refused'>,
  facts: DialogFacts,
  { title, text, canRetry = true }: OwnWords & { readonly canRetry?: boolean } = { title: facts.messages.refusedTitle },
): DialogView {
  const { messages, formats, askAgain, secondsLeft } = facts;
  const { code, message } = refusal;
  const isGone = proof === 'gone';
  const reason = (!isGone && text) || refusedReason(code, proof, messages);
  const certain = {
    'not-sent': messages.refusedUnchanged,
    never: messages.refusedUnchanged,
    unchanged: messages.refusedStill(shown.hint),
    gone: '',
  }[proof];
  const retryLabel = secondsLeft > 0 ? messages.retryIn(secondsLeft, formats.number(secondsLeft)) : messages.tryAgain;
  return {
    icon: outcomeIcon(circleAlertIcon, 'danger'),
    title,
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
    ${canRetry && !isGone ? dialogButton(retryLabel, askAgain, { kind: 'primary', disabled: secondsLeft > 0 }) : nothing}`,
  };
}

function refusedReason(
  code: string,
  proof: In<'refused'>['proof'],
  { refusedReason, stepUp }: ChannelMessages,
): string {
  if (proof === 'gone') return refusedReason['not-found'];
  // The service says so of the request, but the channel is there.
  if (code === 'not-found' || code === 'conflict') return refusedReason.invalid;
  if (code === 'reauthentication-required') return stepUp;
  if (Object.hasOwn(refusedReason, code)) return refusedReason[code as keyof typeof refusedReason];
  return proof === 'never' ? refusedReason.never : refusedReason.invalid;
}

/** The valid key is not the one that was made here. */
export function conflictView({ code, seen }: In<'conflict'>, facts: DialogFacts): DialogView {
  const { messages, askAgain } = facts;
  const isSuperseded = code === 'superseded';
  const words = isSuperseded
    ? { title: messages.supersededTitle, text: supersededText(seen, facts) }
    : { title: messages.conflictTitle, text: messages.conflict };
  return replacedView(words, seen, facts, dialogButton(messages.askAgain, askAgain));
}

/** Another key is the valid one. */
export function replacedView(
  { title, text }: OwnWords,
  seen: KeySnapshot | undefined,
  facts: DialogFacts,
  next?: unknown,
): DialogView {
  return {
    icon: outcomeIcon(triangleAlertIcon),
    title,
    content: html`<p class="dialog-text" id="description">${text}</p>
      ${seen ? currentKeyFacts(seen, facts) : nothing}`,
    actions: html`${closeAction(facts)} ${next}`,
  };
}

/** Beside the key that replaced it, the one that was made here may still work: what is said of that follows what was read. */
export function supersededText(seen: KeySnapshot | undefined, facts: DialogFacts): string {
  const { messages, regeneration } = facts;
  if (!regeneration.capabilities?.overlap || (seen && facts.previousOf(seen.key.id) === null))
    return messages.superseded;
  return [messages.noLongerCurrent, seen && previousText(seen.key.id, facts)].filter(Boolean).join(' ');
}

/**
 * What is certain, with its time, and the one safe next step.
 *
 * @param own the words of another operation than a regeneration: what was sent, and what a changed key means.
 */
export function unknownView(
  state: In<'unknown'>,
  facts: DialogFacts,
  own?: { readonly sent: OwnWords; readonly changed: OwnWords },
): DialogView {
  const { key, seen, operation, refusal } = state;
  const { messages, formats, regeneration, askAgain, twoKeys } = facts;
  const isChanged = key === 'changed' && seen !== undefined;
  const canStillEnd = !isChanged || regeneration.checksBy !== 'read';
  const time = formats.time(operation.confirmedAt);
  const { title, text } = isChanged
    ? (own?.changed ?? { title: messages.unknownChangedTitle, text: changedText(seen, facts) })
    : (own?.sent ?? { title: messages.unknownTitle, text: messages.unknownSafe });
  return {
    icon: outcomeIcon(circleHelpIcon),
    title,
    content: html`
      <p class="dialog-text" id="description">${isChanged ? text : sentText(refusal, text, facts)}</p>
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
                <dd>${quietDots(messages.keyToReplace(seen.key.hint, seen.key.id))}</dd>`
            : nothing
        }
        <dt>${messages.operation}</dt>
        <dd>${quietDots(messages.operationSent(shortId(operation.operationId), time))}</dd>
      </dl>
    `,
    actions: html`${closeAction(facts)}
    ${
      isChanged && !own
        ? html`${dialogButton(messages.askAgain, askAgain)}
          ${canStillEnd || regeneration.reveals ? nothing : twoKeys?.keepOldButton(seen.key, facts)}`
        : nothing
    }
    ${canStillEnd ? dialogButton(messages.checkAgain, () => regeneration.checkAgain(), { kind: 'primary' }) : nothing}`,
  };
}

function sentText(
  refusal: In<'unknown'>['refusal'],
  text: string | undefined,
  { messages, regeneration }: DialogFacts,
): string | undefined {
  if (refusal && isSignInCode(refusal.code))
    return `${refusedReason(refusal.code, 'unchanged', messages)} ${messages.unknownRefused}`;
  if (refusal) return messages.unknownRefused;
  return regeneration.checksBy === 'replay' ? messages.unknownReplay : text;
}

function unchangedText(seen: KeySnapshot | undefined, { messages, formats }: DialogFacts): string {
  return seen ? messages.unknownSame(seen.key.hint, formats.time(seen.at)) : messages.unknownUnread;
}

/** What can be had back is never called lost, and a key that still works is named. */
function changedText({ key }: KeySnapshot, facts: DialogFacts): string {
  const { messages, formats, regeneration } = facts;
  const next = regeneration.reveals
    ? messages.unknownChangedReveal
    : regeneration.checksBy === 'read'
      ? messages.unknownChangedLost
      : messages.unknownChangedCheck;
  return [messages.unknownChanged(formats.exact(key.createdAt)), previousText(key.id, facts), next]
    .filter(Boolean)
    .join(' ');
}

function shortId(id: string): string {
  return id.length > 12 ? `${id.slice(0, 4)}…${id.slice(-2)}` : id;
}
