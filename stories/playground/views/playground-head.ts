import { html, nothing, type TemplateResult } from 'lit';
import { isSameBrand } from '../brand.js';
import { readyBrand, readyBrands } from '../ready-brands.js';
import { takeStep } from '../steps.js';
import { verdict } from './contrast-list.js';
import { icons } from './icons.js';
import type { PlaygroundView } from './playground-view.js';

interface HeadOptions {
  /** The ready brand that was begun with. */
  readonly start: string;
  readonly onStart: (id: string) => void;
  readonly onVerdict: () => void;
  /** Absent where the address is not the playground's own. */
  readonly onLink: (() => void) | undefined;
}

function startChoice(view: PlaygroundView, { start, onStart }: HeadOptions): TemplateResult {
  return html`<label class="pg-choice">
    <span>Start from</span>
    <select
      .value=${start}
      @change=${(event: Event) => {
        const { title, id, brand } = readyBrand((event.target as HTMLSelectElement).value);
        onStart(id);
        view.adopt(brand, `${title}: the brand was replaced. Undo brings yours back.`);
      }}
    >
      ${readyBrands.map(({ id, title }) => html`<option value=${id} ?selected=${id === start}>${title}</option>`)}
    </select>
  </label>`;
}

function steps(view: PlaygroundView, start: string): TemplateResult {
  const { edited } = view;
  const { title, brand } = readyBrand(start);
  return html`<div class="pg-row tight" role="group" aria-label="Steps">
    <button
      class="pg-button icon"
      type="button"
      aria-label="Undo"
      title="Undo"
      ?disabled=${!edited.canUndo}
      @click=${() => takeStep(view, 'undo')}
    >
      ${icons.undo}
    </button>
    <button
      class="pg-button icon"
      type="button"
      aria-label="Redo"
      title="Redo"
      ?disabled=${!edited.canRedo}
      @click=${() => takeStep(view, 'redo')}
    >
      ${icons.redo}
    </button>
    <button
      class="pg-button"
      type="button"
      ?disabled=${isSameBrand(brand, edited.brand)}
      @click=${() => view.adopt(brand, `Reset to ${title}. Undo brings yours back.`)}
    >
      Reset
    </button>
  </div>`;
}

/** What the whole brand is begun from, how it reads, and where it goes. */
export function playgroundHead(view: PlaygroundView, options: HeadOptions): TemplateResult {
  const { report } = view.edited;
  return html`<header class="pg-head">
    <h1 class="pg-title">Playground</h1>
    ${startChoice(view, options)} ${steps(view, options.start)}
    <button
      class="pg-verdict ${report.failed > 0 ? 'pg-fails' : 'pg-passes'}"
      type="button"
      @click=${options.onVerdict}
      title="Show every pair"
    >
      ${report.failed > 0 ? icons.fails : icons.passes} ${verdict(report)}
    </button>
    <div class="pg-row tight">
      <button class="pg-button" type="button" @click=${() => view.openDialog('import')}>Import…</button>
      ${
        options.onLink
          ? html`<button class="pg-button" type="button" @click=${options.onLink}>${icons.link} Copy link</button>`
          : nothing
      }
      <button class="pg-button primary" type="button" @click=${() => view.openDialog('export')}>Export…</button>
    </div>
  </header>`;
}
