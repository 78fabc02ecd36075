import { html, nothing } from 'lit';
import { loadErrorText, mayBeLoaded } from '../../data/load-error-text.js';
import type { Formats } from '../../localization/formats.js';
import type { ChannelMessages } from '../../localization/messages.js';
import type { Channel } from '../../model/channel.js';
import { notice } from '../../ui/notice/notice.js';
import { channelStatus } from '../shared/channel-status.js';
import type { VerifyController } from './verify-controller.js';

export interface StatusFacts {
  readonly messages: ChannelMessages;
  readonly formats: Formats;
  readonly verification: VerifyController;
  readonly canVerify: boolean;
  /** The key is new: the first message has yet to come. */
  readonly isWaiting: boolean;
  /** Something else on the page says the status already. */
  readonly isQuiet: boolean;
}

/** Whether messages arrive, *Verify* with what it found, and since when the channel is connected. */
export function statusView(channel: Channel, facts: StatusFacts) {
  const { messages, formats, verification, canVerify, isWaiting, isQuiet } = facts;
  const { error, found, isVerifying } = verification;
  return html`
    <div class="status" role="group" aria-labelledby="status-label">
      <div class="field-label" id="status-label">${messages.status}</div>
      <div class="status-row">
        ${isQuiet ? nothing : html`<span part="status">${channelStatus(channel, messages, { isWaiting })}</span>`}
        ${
          canVerify
            ? html`<button
                class="button small"
                part="button verify"
                type="button"
                aria-disabled=${isVerifying}
                aria-busy=${isVerifying}
                @click=${() => verification.verify()}
              >
                ${isVerifying ? messages.verifying : messages.verify}
              </button>`
            : nothing
        }
        ${found ? html`<span class="secondary">${messages.verified[found]}</span>` : nothing}
      </div>
      ${
        error
          ? notice({
              kind: mayBeLoaded(error) ? 'danger' : 'info',
              role: 'alert',
              content: loadErrorText(error, messages),
            })
          : nothing
      }
      <div class="secondary">${messages.connected(formats.dateTime(channel.connectedAt))}</div>
    </div>
  `;
}
