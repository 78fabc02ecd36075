import { html, type TemplateResult } from 'lit';
import type { SearchController } from '../../controllers/search-controller.js';
import type { OverviewMessages } from '../../localization/messages.js';
import { empty } from '../../ui/empty/empty.js';
import { searchIcon } from '../../ui/icon/icons.generated.js';

/** A search without results, with the way back. */
export function nothingFound(
  title: string,
  { clearSearch }: OverviewMessages,
  search: SearchController,
): TemplateResult {
  return empty({
    icon: searchIcon(),
    title,
    action: html`<button class="button" part="button" type="button" @click=${() => search.clear()}>
      ${clearSearch}
    </button>`,
  });
}
