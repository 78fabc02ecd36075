import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../localization/messages.js';
import { layoutGridIcon, searchIcon } from '../../ui/icon/icons.generated.js';
import { skeletonBlock, skeletonLine } from '../../ui/skeleton/skeleton.js';

/** Six tiles, as high as those that follow. */
export function projectGridSkeleton(messages: Messages): TemplateResult {
  const tile = html`<li class="surface tile" part="surface tile">
    <div class="head">${skeletonLine('medium')}</div>
    <div class="chart">${skeletonBlock('chart')}</div>
    <div class="foot">${skeletonLine('short', 'small')}</div>
  </li>`;
  return html`<div aria-busy="true">
    <span class="visually-hidden" role="status">${messages.loading}</span>
    <ul class="tiles" aria-hidden="true">
      ${tile} ${tile} ${tile} ${tile} ${tile} ${tile}
    </ul>
  </div>`;
}

/** What this place is for. */
export function emptyProjectGrid(messages: Messages): TemplateResult {
  return html`<div class="surface empty" part="surface empty">
    ${layoutGridIcon()}
    <p class="empty-title">${messages.noProjects}</p>
    <p class="secondary">${messages.noProjectsHint}</p>
  </div>`;
}

/** A search without results, with the way back. */
export function noProjectFound(query: string, messages: Messages, clear: () => void): TemplateResult {
  return html`<div class="surface empty" part="surface empty">
    ${searchIcon()}
    <p class="empty-title">${messages.noProjectsFound(query)}</p>
    <button class="button" part="button" type="button" @click=${clear}>${messages.clearSearch}</button>
  </div>`;
}
