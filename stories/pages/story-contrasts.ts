import { html, type PropertyValues } from 'lit';
import type { MeasuredPair } from '../../scripts/brand/check-colors.mjs';
import { leastContrast } from '../../test/brand/contrast-pairs.js';
import { type Contrast, contrastsAt, ratio } from './contrasts.js';
import { LightElement } from './light-element.js';
import { ToolbarController } from './toolbar-controller.js';

const kinds = [
  ['text', 'Text', 'WCAG 2.2, 1.4.3'],
  ['graphic', 'Edges, icons, the ring of the focus', 'WCAG 2.2, 1.4.11'],
] as const;

/** How long the style sheet of a brand may take to load, in milliseconds. */
const loading = 300;

/** Every pair of colours that the elements draw, with its contrast in light and in dark, in the brand of the toolbar. */
export class StoryContrasts extends LightElement {
  static override readonly properties = { contrasts: { state: true } };

  declare private contrasts: readonly Contrast[];

  constructor() {
    super();
    this.contrasts = [];
    new ToolbarController(this);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('contrasts') && this.contrasts.length > 0) return;
    this.contrasts = contrastsAt(this);
    setTimeout(() => (this.contrasts = contrastsAt(this)), loading);
  }

  protected override render() {
    const failed = this.contrasts.filter(({ light, dark }) => !light.passes || !dark.passes).length;
    const all = `${this.contrasts.length} pairs, each in light and in dark`;
    return html`<p class="contrast-verdict" role="status">
        ${failed === 0 ? html`<strong>Enough in all.</strong> ${all}.` : html`<strong>${failed} too faint</strong> of ${all}.`}
      </p>
      ${kinds.map(([kind, title, rule]) => {
        const own = this.contrasts.filter(({ pair }) => pair.kind === kind);
        return html`<h3>${title}: ${leastContrast[kind]}:1 <small>${rule}</small></h3>
          <ul class="contrasts">
            ${own.map((one) => this.#pair(one))}
          </ul>`;
      })}`;
  }

  #pair({ pair, light, dark }: Contrast) {
    return html`<li>
      <div class="samples">${this.#sample(light, 'Light')}${this.#sample(dark, 'Dark')}</div>
      <div>
        <strong>${pair.name}</strong>
        <p><code>${light.ink.token}</code> on <code>${light.ground.tokens.join(' + ')}</code></p>
      </div>
    </li>`;
  }

  /** The figure beside an icon is no icon: it is black or white, whichever is read better there. */
  #sample({ pair, ink, ground, contrast, passes, wayOut }: MeasuredPair, scheme: string) {
    const figure = pair.kind === 'text' ? ink.color : { darker: '#000', lighter: '#fff' }[wayOut];
    return html`<div class="contrast ${passes ? '' : 'faint'}" style="color: ${figure}; background: ${ground.color}">
      <span aria-hidden="true" style="color: ${ink.color}"
        >${pair.kind === 'text' ? 'Aa' : html`<span class="ring"></span>`}</span
      >
      <span><span class="hidden">${scheme}: </span>${ratio(contrast)}</span>
      ${passes ? '' : html`<span class="hidden">, too faint</span>`}
    </div>`;
  }
}
