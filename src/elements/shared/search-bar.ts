import { html, nothing, type TemplateResult } from 'lit';
import type { SearchController } from '../../controllers/search-controller.js';
import { keepTyping } from '../../platform/keyboard.js';
import { searchIcon } from '../../ui/icon/icons.generated.js';

export interface SearchBarOptions {
  readonly label: string;
  /** The text that is searched for. */
  readonly query: string;
  readonly search: SearchController;
  /** Whether the partner wants a search. */
  readonly isOffered: boolean;
  /** How many were found. */
  readonly count: string;
}

/**
 * Stands above a list: a search field whose label is its placeholder, and how many there are. What is being typed is left alone
 * until it is asked for.
 */
export function searchBar({ label, query, search, isOffered, count }: SearchBarOptions): TemplateResult {
  const field = html`<div class="search">
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
      @keypress=${keepTyping}
      @keyup=${keepTyping}
    />
  </div>`;
  return html`<div class="bar">
    ${isOffered ? field : nothing}
    <span class="count secondary">${count}</span>
  </div>`;
}
