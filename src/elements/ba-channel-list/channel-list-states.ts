import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../localization/messages.js';
import { plugIcon, searchIcon } from '../../ui/icon/icons.generated.js';
import { skeletonBlock, skeletonLine } from '../../ui/skeleton/skeleton.js';

/** Four rows, as high as those that follow. */
export function channelListSkeleton(messages: Messages): TemplateResult {
  const row = html`<li class="disclosure skeleton-row">
    ${skeletonBlock('mark')}
    <span class="what">${skeletonLine('short')} ${skeletonLine('medium', 'small')}</span>
    <span class="state">${skeletonBlock('badge')}</span>
  </li>`;
  return html`<div aria-busy="true">
    <span class="visually-hidden" role="status">${messages.loading}</span>
    <ul class="surface rows" part="surface list" aria-hidden="true">
      ${row} ${row} ${row} ${row}
    </ul>
  </div>`;
}

/** What this place is for. */
export function emptyChannelList(messages: Messages): TemplateResult {
  return html`<div class="surface empty" part="surface empty">
    ${plugIcon()}
    <p class="empty-title">${messages.noChannels}</p>
    <p class="secondary">${messages.noChannelsHint}</p>
  </div>`;
}

/** A search without results, with the way back. */
export function noChannelFound(query: string, messages: Messages, clear: () => void): TemplateResult {
  return html`<div class="surface empty" part="surface empty">
    ${searchIcon()}
    <p class="empty-title">${messages.noChannelsFound(query)}</p>
    <button class="button" part="button" type="button" @click=${clear}>${messages.clearSearch}</button>
  </div>`;
}
