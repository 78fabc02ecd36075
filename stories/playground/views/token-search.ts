import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { TokenLayer } from '../../../scripts/theming/token-sources.mjs';
import { tokens } from '../token-list.js';
import type { PlaygroundView } from './playground-view.js';
import { tokenField } from './token-field.js';

export interface TokenSearch {
  readonly query: string;
  readonly isOnlyChanged: boolean;
  /** The layers that are listed while nothing is searched for. */
  readonly open: readonly Layer[];
}

type Layer = Exclude<TokenLayer, 'reference'>;

const layerTitles: Readonly<Record<Layer, string>> = { semantic: 'What a value is for', element: 'One kind of thing' };

/** Words of the query have to stand in the name or the description, in any order. */
function found(view: PlaygroundView, { query, isOnlyChanged }: TokenSearch) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return tokens.filter(
    ({ layer, name, description }) =>
      layer !== 'reference' &&
      (!isOnlyChanged || view.edited.brand.has(name)) &&
      words.every((word) => `${name} ${description}`.toLowerCase().includes(word)),
  );
}

/** The tokens of the second and the third layer, and a search among them. */
export function tokenSearch(
  view: PlaygroundView,
  search: TokenSearch,
  onSearch: (search: TokenSearch) => void,
): TemplateResult {
  const listed = found(view, search);
  const isSearching = search.query.trim() !== '' || search.isOnlyChanged;
  const layerOf = (layer: Layer): TemplateResult | typeof nothing => {
    const some = listed.filter((token) => token.layer === layer);
    if (some.length === 0) return nothing;
    const isOpen = isSearching || search.open.includes(layer);
    const toggle = ({ target }: Event) => {
      if (isSearching) return;
      const others = search.open.filter((one) => one !== layer);
      const open = (target as HTMLDetailsElement).open ? [...others, layer] : others;
      if (open.length !== search.open.length) onSearch({ ...search, open });
    };
    return html`<details class="pg-layer" .open=${isOpen} @toggle=${toggle}>
      <summary>${layerTitles[layer]} <span class="pg-count">${some.length}</span></summary>
      ${
        isOpen
          ? repeat(
              some,
              ({ name }) => name,
              ({ name }) => tokenField(view, name),
            )
          : nothing
      }
    </details>`;
  };
  return html`
    <div class="pg-search">
      <label class="pg-label" for="pg-query">Find a token</label>
      <input
        class="pg-text"
        id="pg-query"
        type="search"
        autocomplete="off"
        placeholder="Name or purpose"
        .value=${search.query}
        @input=${(event: Event) => onSearch({ ...search, query: (event.target as HTMLInputElement).value })}
      />
      <label class="pg-check">
        <input
          type="checkbox"
          .checked=${search.isOnlyChanged}
          @change=${(event: Event) => onSearch({ ...search, isOnlyChanged: (event.target as HTMLInputElement).checked })}
        />
        Only what this brand sets
      </label>
      <p class="pg-note" role="status">${listed.length === 1 ? '1 token' : `${listed.length} tokens`}</p>
    </div>
    ${layerOf('semantic')} ${layerOf('element')}
  `;
}
