import { html, type TemplateResult } from 'lit';
import type { SharedMessages } from '../../localization/messages.js';
import type { Channel } from '../../model/channel.js';
import { circleCheckIcon, circleDashedIcon, circleHelpIcon } from '../../ui/icon/icons.generated.js';

const looks = {
  integrated: { tint: 'success', drawing: circleCheckIcon },
  'not-integrated': { tint: 'danger', drawing: circleDashedIcon },
  unknown: { tint: '', drawing: circleHelpIcon },
} as const;

export interface ChannelStatusOptions {
  /** The user knows that the key is new: it is no fault that no message came yet. */
  readonly isWaiting?: boolean | undefined;
}

/** The status in a word and an icon; the colour only repeats them. A key that was never used is no reason for red. */
export function channelStatus(
  { status, apiKey }: Channel,
  messages: SharedMessages,
  { isWaiting = false }: ChannelStatusOptions = {},
): TemplateResult {
  const known = Object.hasOwn(looks, status) ? status : 'unknown';
  const { tint, drawing } = looks[known];
  const isMissing = known === 'not-integrated' || (isWaiting && known === 'unknown');
  const isCalm = isMissing && (isWaiting || apiKey?.lastUsedAt === null);
  const word = isMissing && isWaiting ? messages.waitingForMessage : statusWord(known, messages);
  return html`<span class="badge ${isCalm ? '' : tint}" part="badge"
    >${drawing()} <span class="word">${word}</span></span
  >`;
}

function statusWord(status: Channel['status'], messages: SharedMessages): string {
  if (status === 'integrated') return messages.integrated;
  return status === 'not-integrated' ? messages.notIntegrated : messages.statusUnknown;
}
