import { html, nothing, type TemplateResult } from 'lit';
import type { SettingsApi } from '../../api/settings-api.js';
import type { LateElementController } from '../../controllers/late-element-controller.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { OverviewMessages } from '../../localization/messages.js';
import type { Channel } from '../../model/channel.js';
import type { Policy } from '../../model/policy.js';
import { highlight } from '../../ui/highlight/highlight.js';
import { chevronDownIcon } from '../../ui/icon/icons.generated.js';
import { channelIcon } from '../shared/channel-icon.js';
import { channelStatus } from '../shared/channel-status.js';
import { exportedParts } from '../shared/exported-parts.js';
import { keyLine } from '../shared/key-line.js';
import { nameFlag } from '../shared/name-flag.js';
import { handedOn } from '../shared/slots.js';
import { whenLoaded } from '../shared/when-loaded.js';

export interface ChannelRowOptions {
  readonly localize: LocalizeController;
  /** What an open row shows, which may have to be loaded. */
  readonly settings: LateElementController;
  readonly policy: Policy;
  /** The list's own adapter, if it has one. */
  readonly api: SettingsApi | undefined;
  /** Its place in the list, from 0. */
  readonly index: number;
  /** How many channels there are, loaded or not; -1 where nobody knows. */
  readonly count: number;
  readonly isOpen: boolean;
  /** The level of its heading. */
  readonly level: number;
  /** What was searched for. */
  readonly query: string;
}

const parts = ['name', 'key', 'flag', 'time', 'state', 'settings'];

/**
 * One channel: its name and facts in a line each, what matters at the end, and its settings below while it is open. One
 * template, because a list draws many: each that stands in another costs as much as ten texts. The name is the button that fills
 * the row; the rest describes it.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/disclosure/
 */
export function channelRow(channel: Channel, options: ChannelRowOptions): TemplateResult {
  const { localize, policy, index, count, isOpen, level, query } = options;
  const { formats } = localize;
  const { connectedAt, name, type } = channel;
  const messages = localize.messagesFor(type);
  const showsStatus = policy.status !== false;
  // An id from outside may hold spaces, which would split a list of references.
  const [nameId, keyId, flagId, timeId, stateId, panelId] = parts.map((part) => `${part}-${index}`);
  const flag = nameFlag(channel, messages, flagId);
  return html`<li data-index=${index} aria-posinset=${index + 1} aria-setsize=${count}>
    <div class="disclosure ${isOpen ? 'expanded' : ''}" part=${isOpen ? 'row opened' : 'row'}>
      <div class="row">
        <span class="mark">${channelIcon(type)}</span>
        <div class="what">
          <h2 aria-level=${level}>
            <button
              class="opener name ellipsis"
              type="button"
              id=${nameId}
              title=${name}
              aria-describedby="${keyId} ${flag === nothing ? '' : flagId} ${timeId} ${stateId}"
              aria-expanded=${isOpen ? 'true' : 'false'}
              aria-controls=${panelId}
            >
              <bdi>${highlight(name, query)}</bdi>
            </button>
          </h2>
          <span class="secondary" id=${keyId}>${keyLine(channel, localize)}</span>
        </div>
        ${flag}
        <span class="connected secondary" id=${timeId}>${messages.connected(formats.relative(connectedAt))}</span>
        <span class="state" id=${stateId} ?hidden=${!showsStatus}
          >${showsStatus ? channelStatus(channel, messages) : nothing}</span
        >
      </div>
      ${chevronDownIcon()}
    </div>
    <div class="disclosure-panel" id=${panelId} role="group" aria-labelledby=${nameId} ?hidden=${!isOpen}>
      ${isOpen ? openChannel(channel, messages, options) : nothing}
    </div>
  </li>`;
}

function openChannel(
  channel: Channel,
  messages: OverviewMessages,
  { settings, api }: ChannelRowOptions,
): TemplateResult {
  return whenLoaded(
    settings,
    messages,
    () =>
      html`<ba-channel-settings
        class="settings"
        exportparts=${exportedParts}
        .api=${api}
        project-id=${channel.projectId}
        channel-id=${channel.id}
        .channel=${channel}
        >${handedOn('channel-note', 'note')}${handedOn('channel-end', 'end')}${handedOn('impact')}</ba-channel-settings
      >`,
  );
}
