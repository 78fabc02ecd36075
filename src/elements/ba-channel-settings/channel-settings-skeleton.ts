import { html, type TemplateResult } from 'lit';
import type { ChannelMessages } from '../../localization/messages.js';
import { skeletonBlock, skeletonLine } from '../../ui/skeleton/skeleton.js';

/** As high as what follows: note, label, key, facts, status. */
export function channelSettingsSkeleton(messages: ChannelMessages): TemplateResult {
  return html`<div class="whole" aria-busy="true">
    <span class="visually-hidden" role="status">${messages.loading}</span>
    <div class="inset note">${skeletonLine('full')}</div>
    <div>
      ${skeletonLine('short', 'secondary')}
      <div class="controls">${skeletonBlock('control')} ${skeletonBlock('control')} ${skeletonBlock('control')}</div>
      ${skeletonLine('long', 'secondary')}
    </div>
    <div>${skeletonLine('short', 'secondary')} ${skeletonBlock('pill')}</div>
  </div>`;
}
