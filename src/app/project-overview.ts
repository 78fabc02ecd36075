import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../controllers/localize-controller.js';
import type { PagedList } from '../data/paged-list.js';
import { channelIcon } from '../elements/shared/channel-icon.js';
import { channelStatus } from '../elements/shared/channel-status.js';
import { levelBelow } from '../elements/shared/heading-level.js';
import { keyLine } from '../elements/shared/key-line.js';
import { nameFlag } from '../elements/shared/name-flag.js';
import { unreadable } from '../elements/shared/reading-states.js';
import { restOfList } from '../elements/shared/rest-of-list.js';
import type { Channel } from '../model/channel.js';
import type { Policy } from '../model/policy.js';
import type { Project } from '../model/project.js';
import type { Route } from '../model/route.js';
import { empty } from '../ui/empty/empty.js';
import { chevronRightIcon, settingsIcon } from '../ui/icon/icons.generated.js';
import { skeletonBlock, skeletonLine } from '../ui/skeleton/skeleton.js';

export interface ProjectOverviewOptions {
  readonly project: Project | undefined;
  /** Its name is not known yet. */
  readonly isLoading: boolean;
  readonly projectId: string;
  readonly channels: PagedList<Channel>;
  readonly localize: LocalizeController;
  readonly policy: Policy;
  /** The level of the page's heading. */
  readonly level: number;
  /** Whether that is the host's. */
  readonly isEmbedded: boolean;
  readonly go: (route: Route) => void;
}

/** A project at a glance, where the host shows nothing of its own: its channels, their status and the age of their keys. */
export function projectOverview(options: ProjectOverviewOptions): TemplateResult {
  const { project, isLoading, projectId, localize, level, isEmbedded, go } = options;
  const { messages } = localize;
  const channels = html`<h2 class="section-title" aria-level=${levelBelow(level)}>${messages.channels}</h2>`;
  const title = html`<h1 class="title" part="page-title" aria-level=${level} tabindex="-1">
    ${
      isLoading
        ? html`<span class="visually-hidden">${projectId}</span>${skeletonLine('short')}`
        : html`<bdi>${project?.name ?? projectId}</bdi>`
    }
  </h1>`;
  return html`
    <div class="overview-top">
      ${isEmbedded ? channels : title}
      <button
        class="button"
        part="button"
        type="button"
        @click=${() => go({ view: 'project-settings', projectId, tab: 'general' })}
      >
        ${settingsIcon()} ${messages.projectSettings}
      </button>
    </div>
    ${isEmbedded ? nothing : channels} ${channelOverview(options)}
  `;
}

function channelOverview({ projectId, channels, localize, policy, go }: ProjectOverviewOptions) {
  const { messages } = localize;
  if (channels.error && channels.items.length === 0) {
    return unreadable(channels.error, messages, () => channels.retry());
  }
  if (!channels.isReady) {
    const row = html`<li class="disclosure skeleton-row">
      ${skeletonBlock('mark')}<span class="what">${skeletonLine('short')} ${skeletonLine('medium', 'secondary')}</span>
    </li>`;
    return html`<ul class="surface rows" part="surface list" aria-busy="true">
      ${row} ${row} ${row}
    </ul>`;
  }
  if (channels.items.length === 0) {
    return empty({ title: messages.noChannels, hint: messages.noChannelsHint });
  }
  return html`<ul class="surface rows" part="surface list">
      ${channels.items.map((channel, index) => {
        const { type } = channel;
        const [keyId, flagId, stateId] = ['key', 'flag', 'state'].map((part) => `${part}-${index}`);
        const messages = localize.messagesFor(type);
        return html`<li>
          <div class="disclosure" part="row">
            <span class="mark">${channelIcon(type)}</span>
            <div class="what">
              <button
                class="opener name ellipsis"
                type="button"
                aria-describedby="${keyId} ${flagId} ${stateId}"
                @click=${() => go({ view: 'project-settings', projectId, tab: 'channels', channelId: channel.id })}
              >
                <bdi>${channel.name}</bdi>
              </button>
              <span class="secondary" id=${keyId}>${keyLine(channel, localize)}</span>
            </div>
            ${nameFlag(channel, messages, flagId)}
            ${
              policy.status === false
                ? nothing
                : html`<span class="state" id=${stateId}>${channelStatus(channel, messages)}</span>`
            }
            ${chevronRightIcon()}
          </div>
        </li>`;
      })}
    </ul>
    ${restOfList(channels, messages)}`;
}
