import { html, type TemplateResult } from 'lit';
import type { SearchController } from '../../controllers/search-controller.js';
import type { Messages } from '../../localization/messages.js';
import { empty } from '../../ui/empty/empty.js';
import { searchIcon } from '../../ui/icon/icons.generated.js';

/** A search without results, with the way back. */
export function nothingFound(title: string, { clearSearch }: Messages, search: SearchController): TemplateResult {
  return empty({
    icon: searchIcon(),
    title,
    action: html`<button class="button" part="button" type="button" @click=${() => search.clear()}>
      ${clearSearch}
    </button>`,
  });
}
