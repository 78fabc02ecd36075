import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { tabReached } from './tab-keys.js';

export interface Tab {
  readonly id: string;
  readonly label: string;
}

export interface TabsTemplateOptions {
  /** Names the list of tabs. */
  readonly label: string;
  readonly tabs: readonly Tab[];
  /** The id of the selected tab; one that is not in the list selects the first. */
  readonly selected: string;
  /** Draws the panel of the selected tab; the others stay empty. */
  readonly panel: (tab: Tab) => unknown;
  /** Told when the user chose another tab; the host then selects it. */
  readonly onSelect: (tabId: string) => void;
}

// An id from outside may hold spaces, which would split a list of references.
const domId = (kind: 'tab' | 'panel', tabId: string) => `${kind}-${encodeURIComponent(tabId)}`;

/** A list of tabs and its panels. A tab that gets the focus by a key or a click is selected. */
export function tabsTemplate({ label, tabs, selected, panel, onSelect }: TabsTemplateOptions): TemplateResult {
  const current = tabs.find(({ id }) => id === selected) ?? tabs[0];

  function choose(tab: Tab, button: EventTarget | null): void {
    (button as HTMLElement).focus();
    if (tab !== current) onSelect(tab.id);
  }

  function onKeydown(event: KeyboardEvent): void {
    const place = tabReached(event);
    if (place !== undefined) choose(tabs[place]!, (event.currentTarget as Element).children[place]!);
  }

  return html`<div class="tablist" part="tabs" role="tablist" aria-label=${label} @keydown=${onKeydown}>
      ${repeat(
        tabs,
        ({ id }) => id,
        (tab) =>
          html`<button
            class="tab"
            part=${tab === current ? 'tab selected' : 'tab'}
            type="button"
            role="tab"
            id=${domId('tab', tab.id)}
            aria-selected=${tab === current ? 'true' : 'false'}
            aria-controls=${domId('panel', tab.id)}
            tabindex=${tab === current ? 0 : -1}
            @click=${({ currentTarget }: Event) => choose(tab, currentTarget)}
          >
            <span class="tab-label" data-label=${tab.label}>${tab.label}</span>
          </button>`,
      )}
    </div>
    ${repeat(
      tabs,
      ({ id }) => id,
      (tab) =>
        html`<div
          class="tabpanel"
          part="panel"
          role="tabpanel"
          id=${domId('panel', tab.id)}
          aria-labelledby=${domId('tab', tab.id)}
          ?hidden=${tab !== current}
        >
          ${tab === current ? panel(tab) : nothing}
        </div>`,
    )}`;
}
