import { html, type TemplateResult } from 'lit';
import type { OverviewMessages } from '../../localization/messages.js';
import { empty } from '../../ui/empty/empty.js';
import { plugIcon } from '../../ui/icon/icons.generated.js';
import { skeletonBlock, skeletonLine } from '../../ui/skeleton/skeleton.js';

/** Four rows, as high as those that follow. */
export function channelListSkeleton(messages: OverviewMessages): TemplateResult {
  const row = html`<li class="disclosure skeleton-row">
    ${skeletonBlock('mark')}
    <span class="what">${skeletonLine('short')} ${skeletonLine('medium', 'secondary')}</span>
    <span class="state">${skeletonBlock('pill')}</span>
  </li>`;
  return html`<div aria-busy="true">
    <span class="visually-hidden" role="status">${messages.loading}</span>
    <ul class="surface rows" part="surface list" aria-hidden="true">
      ${row} ${row} ${row} ${row}
    </ul>
  </div>`;
}

/** What this place is for. */
export function emptyChannelList({ noChannels, noChannelsHint }: OverviewMessages): TemplateResult {
  return empty({ icon: plugIcon(), title: noChannels, hint: noChannelsHint });
}
