import { html, type TemplateResult } from 'lit';
import type { SearchController } from '../../controllers/search-controller.js';
import { searchIcon } from '../../ui/icon/icons.generated.js';

export interface SearchFieldOptions {
  readonly label: string;
  /** The text that is searched for. */
  readonly query: string;
  readonly search: SearchController;
}

/** A search field whose label is its placeholder. What is being typed is left alone until it is asked for. */
export function searchField({ label, query, search }: SearchFieldOptions): TemplateResult {
  return html`<div class="search">
    ${searchIcon()}
    <input
      class="input"
      part="field"
      type="search"
      autocomplete="off"
      spellcheck="false"
      aria-label=${label}
      placeholder=${label}
      .value=${query}
      @input=${search.onInput}
      @keydown=${search.onKeydown}
    />
  </div>`;
}
