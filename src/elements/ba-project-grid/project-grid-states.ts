import { html, type TemplateResult } from 'lit';
import type { OverviewMessages } from '../../localization/messages.js';
import { empty } from '../../ui/empty/empty.js';
import { layoutGridIcon } from '../../ui/icon/icons.generated.js';
import { skeletonBlock, skeletonLine } from '../../ui/skeleton/skeleton.js';

/** Six tiles, as high as those that follow. */
export function projectGridSkeleton(messages: OverviewMessages): TemplateResult {
  const tile = html`<li class="surface tile" part="surface tile">
    <div class="head">${skeletonLine('medium')}</div>
    <div class="chart">${skeletonBlock('chart')}</div>
    <div class="foot">${skeletonLine('short', 'secondary')}</div>
  </li>`;
  return html`<div aria-busy="true">
    <span class="visually-hidden" role="status">${messages.loading}</span>
    <ul class="tiles" aria-hidden="true">
      ${tile} ${tile} ${tile} ${tile} ${tile} ${tile}
    </ul>
  </div>`;
}

/** What this place is for. */
export function emptyProjectGrid({ noProjects, noProjectsHint }: OverviewMessages): TemplateResult {
  return empty({ icon: layoutGridIcon(), title: noProjects, hint: noProjectsHint });
}
