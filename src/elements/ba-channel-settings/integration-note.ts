import { html, type TemplateResult } from 'lit';
import type { ChannelMessages } from '../../localization/messages.js';
import type { Channel } from '../../model/channel.js';
import { parseUrl } from '../../platform/url.js';
import { externalLinkIcon } from '../../ui/icon/late-icons.generated.js';

/** Says how to integrate the channel. Its address comes from texts that a host may set: only `https:` becomes a link. */
export function integrationNote(channel: Channel, messages: ChannelMessages): TemplateResult {
  const text = messages.noteLink(messages.channelType(channel.type));
  const link = parseUrl(messages.guideUrl)?.protocol === 'https:';
  return html`<p class="inset note" part="note">
    ${messages.noteBefore}${
      link
        ? html`<a href=${messages.guideUrl} target="_blank" rel="noopener noreferrer"
            >${text}<span class="aside"
              >&nbsp;<span role="img" aria-label=${messages.opensNewWindow}>${externalLinkIcon()}</span></span
            ></a
          >`
        : text
    }${messages.noteAfter}
  </p>`;
}
