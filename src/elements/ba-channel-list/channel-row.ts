import { html, nothing, type TemplateResult } from 'lit';
import type { SettingsApi } from '../../api/settings-api.js';
import type { LateElementController } from '../../controllers/late-element-controller.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import { daysSince } from '../../localization/formats.js';
import type { Channel } from '../../model/channel.js';
import type { Policy } from '../../model/policy.js';
import { disclosureButton, disclosurePanel } from '../../ui/disclosure/disclosure.js';
import { highlight } from '../../ui/highlight/highlight.js';
import { icon } from '../../ui/icon/icon.js';
import { channelIcon } from '../channel-icon.js';
import { channelStatus } from '../channel-status.js';
import { exportedParts } from '../exported-parts.js';
import { nameFlag } from '../name-flag.js';
import { whenLoaded } from '../when-loaded.js';

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
  /** What was searched for. */
  readonly query: string;
}

/** One channel: its name and facts in a line each, what matters at the end, and its settings below while it is open. */
export function channelRow(
  channel: Channel,
  { localize, settings, policy, api, index, count, isOpen, query }: ChannelRowOptions,
): TemplateResult {
  const { formats } = localize;
  const { apiKey, connectedAt, id, name, projectId, type } = channel;
  const messages = localize.messagesFor(type);
  const age = daysSince(apiKey.createdAt);
  const [buttonId, panelId] = [`channel-${id}`, `settings-${id}`];
  const content = html`<span class="row">
    <span class="mark">${icon(channelIcon(type))}</span>
    <span class="what">
      <span class="name ellipsis" title=${name}><bdi>${highlight(name, query)}</bdi></span>
      <span class="secondary ellipsis"
        >${messages.keyFacts(apiKey.hint, messages.keyAge(age, formats.number(age)))}</span
      >
    </span>
    ${nameFlag(channel, messages)}
    <span class="connected secondary" title=${formats.exact(connectedAt)}>
      ${messages.connected(formats.relative(connectedAt))}
      <span class="visually-hidden">(${formats.exact(connectedAt)})</span>
    </span>
    ${policy.status === false ? nothing : html`<span class="state">${channelStatus(channel, messages)}</span>`}
  </span>`;
  return html`<li data-index=${index} aria-posinset=${index + 1} aria-setsize=${count}>
    <h2>${disclosureButton({ expanded: isOpen, controls: panelId, id: buttonId, content })}</h2>
    ${disclosurePanel({
      id: panelId,
      expanded: isOpen,
      labelledBy: buttonId,
      content: () =>
        whenLoaded(
          settings,
          messages,
          () =>
            html`<ba-channel-settings
              class="settings"
              exportparts=${exportedParts}
              .api=${api}
              project-id=${projectId}
              channel-id=${id}
              .channel=${channel}
            ></ba-channel-settings>`,
        ),
    })}
  </li>`;
}
