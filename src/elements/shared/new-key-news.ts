import { html, nothing } from 'lit';
import type { ChannelMessages } from '../../localization/messages.js';
import { isHeld } from '../../regeneration/machine/states.js';
import type { RegenerationController } from '../../regeneration/regeneration-controller.js';
import type { LiveRegion } from '../../ui/live-region/live-region.js';
import { notice } from '../../ui/notice/notice.js';

/** What there is to say of a new key, while the user does not have it. */
export function newKeyNews(regeneration: RegenerationController, messages: ChannelMessages): string | undefined {
  const { state, reveals, isLate } = regeneration;
  const { issued } = state;
  if (state.name !== 'regenerated' || state.acknowledged || !issued || issued.value === 'gone') return undefined;
  if (reveals) return isLate && isHeld(issued) ? messages.newKeyReady : newKeyInField(regeneration, messages);
  return {
    held: messages.newKeyReady,
    expiring: messages.keyExpiring,
    cleared: messages.keyCleared,
    missing: messages.regeneratedWithoutValue(issued.key.hint),
  }[issued.value];
}

/** Whether the key before stopped with the new one, by what was asked for and what the service promises. */
export function stopsAtOnce({ issued, capabilities }: RegenerationController): boolean {
  return !issued?.operation.overlap && !capabilities?.revocationSeconds;
}

/** That there is a new key, to be seen in its field; and of the old one only what is certain. */
export function newKeyInField(regeneration: RegenerationController, messages: ChannelMessages): string {
  return stopsAtOnce(regeneration) ? messages.regeneratedInField : messages.newKeyReady;
}

/** Says it: one element for each channel does. That a key is ready is no news once it is kept longer; that it is kept is. */
export function tellNewKey(
  live: LiveRegion,
  news: string | undefined,
  { isSpeaker }: RegenerationController,
  { newKeyReady, keyExpiring, keptLonger }: ChannelMessages,
): void {
  live.tell(news, (before) => {
    const isKept = news === newKeyReady && before === keyExpiring;
    if (isKept && isSpeaker) live.announce(keptLonger);
    return isSpeaker && !isKept;
  });
}

/** A new key that came late stays hidden until the user asks for it. */
export function lateKeyNotice(
  regeneration: RegenerationController,
  messages: ChannelMessages,
  onShow: (() => void) | undefined,
) {
  const isExpiring = !regeneration.reveals && regeneration.issued?.value === 'expiring';
  return notice({
    kind: isExpiring ? 'warning' : 'success',
    content: isExpiring ? messages.keyExpiring : messages.newKeyReady,
    actions: html`${onShow && smallButton(messages.showNewKey, onShow)}
    ${isExpiring ? keepLongerButton(messages, () => regeneration.keepLonger()) : undefined}`,
  });
}

/**
 * What there is to say of a key that is shown once, and whose value the user has not had: what can be had back is never called
 * lost. `undefined` where there is none.
 */
export function notHeldText(
  { issued, canRecall }: RegenerationController,
  messages: ChannelMessages,
): string | undefined {
  if (issued?.value !== 'cleared' && issued?.value !== 'missing') return undefined;
  const [what, next] =
    issued.value === 'cleared'
      ? [messages.keyCleared, messages.keyGone]
      : [messages.regeneratedWithoutValue(issued.key.hint), messages.regenerateOnceMore];
  return canRecall || issued.recall === 'running' ? what : `${what} ${next}`;
}

/** Says it, and offers to have the value back. */
export function keyNotHeldNotice(regeneration: RegenerationController, messages: ChannelMessages) {
  const { issued, canRecall } = regeneration;
  const text = notHeldText(regeneration, messages);
  if (text === undefined) return undefined;
  const isRunning = issued?.recall === 'running';
  return notice({
    kind: 'warning',
    content: canRecall && issued?.recall === 'failed' ? `${text} ${messages.newKeyNotShown}` : text,
    actions:
      canRecall || isRunning
        ? smallButton(messages.showNewKey, () => regeneration.recall(messages), isRunning)
        : undefined,
  });
}

/** Gives the user five minutes more. */
export function keepLongerButton({ keepLonger }: ChannelMessages, onClick: () => void) {
  return smallButton(keepLonger, onClick);
}

function smallButton(label: string, onClick: () => void, isRunning = false) {
  return html`<button
    class="button small"
    part="button"
    type="button"
    aria-busy=${isRunning ? 'true' : nothing}
    @click=${onClick}
  >
    ${label}
  </button>`;
}
