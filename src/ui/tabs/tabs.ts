import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { TabsController } from './tabs-controller.js';

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
}

// An id from outside may hold spaces, which would split a list of references.
const domId = (kind: 'tab' | 'panel', tabId: string) => `${kind}-${encodeURIComponent(tabId)}`;

/** A list of tabs and its panels, with the keyboard of a {@link TabsController}. */
export function tabsTemplate(
  controller: TabsController,
  { label, tabs, selected, panel }: TabsTemplateOptions,
): TemplateResult {
  const current = tabs.find(({ id }) => id === selected) ?? tabs[0];
  return html`<div
      class="tablist"
      part="tabs"
      role="tablist"
      aria-label=${label}
      @click=${controller.onClick}
      @keydown=${controller.onKeydown}
    >
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
            data-tab=${tab.id}
            aria-selected=${tab === current ? 'true' : 'false'}
            aria-controls=${domId('panel', tab.id)}
            tabindex=${tab === current ? 0 : -1}
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
