import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../localization/messages.js';
import type { Channel, ChannelStatus } from '../../model/channel.js';
import { circleCheckIcon, circleDashedIcon, circleHelpIcon } from '../../ui/icon/icons.generated.js';

const looks = {
  integrated: { tint: 'success', drawing: circleCheckIcon },
  'not-integrated': { tint: 'danger', drawing: circleDashedIcon },
  unknown: { tint: '', drawing: circleHelpIcon },
} as const;

/** The status in a word and an icon; the colour only repeats them. */
export function channelStatus({ status }: Channel, messages: Messages): TemplateResult {
  const { tint, drawing } = Object.hasOwn(looks, status) ? looks[status] : looks.unknown;
  return html`<span class="badge ${tint}" part="badge"
    >${drawing()} <span class="word">${statusWord(status, messages)}</span></span
  >`;
}

export function statusWord(status: ChannelStatus, messages: Messages): string {
  if (status === 'integrated') return messages.integrated;
  return status === 'not-integrated' ? messages.notIntegrated : messages.statusUnknown;
}
