import { html, nothing, type PropertyValues } from 'lit';
import { writtenColor } from './color-value.js';
import { contrastsAt, leastByToken, type LeastContrast, ratio } from './contrasts.js';
import { inlineText } from './inline-text.js';
import { LightElement } from './light-element.js';
import { type Kind, kindOf, sample } from './token-sample.js';
import { tokenUses } from './token-uses.js';
import { type Layer, type Token, tokens } from './tokens.js';
import { ToolbarController } from './toolbar-controller.js';

/** Kinds whose values differ between light and dark. */
const ofScheme = new Set(['color', 'shadow']);

const groups: readonly (readonly [Kind, string])[] = [
  ['color', 'Colour'],
  ['type', 'Type'],
  ['space', 'Space'],
  ['radius', 'Corners'],
  ['size', 'Sizes'],
  ['shadow', 'Shadows'],
  ['duration', 'Motion'],
];

/**
 * The tokens of a layer: what each is for, what it looks like in light and dark, and where it is used.
 *
 * @attr layer - `reference`, `semantic` or `element`.
 */
export class StoryTokens extends LightElement {
  static override readonly properties = { layer: { type: String }, contrasts: { state: true } };

  declare layer: Layer;
  declare private contrasts: ReadonlyMap<string, readonly LeastContrast[]>;

  constructor() {
    super();
    this.contrasts = new Map();
    new ToolbarController(this); // A brand has other values.
  }

  protected override render() {
    const own = tokens.filter(({ layer }) => layer === this.layer);
    return groups
      .map(([kind, title]) => ({ title, members: own.filter((token) => kindOf(token) === kind) }))
      .filter(({ members }) => members.length > 0)
      .map(
        ({ title, members }) =>
          html`<h3>${title}</h3>
            <ul class="tokens">
              ${members.map((token) => this.#token(token))}
            </ul>`,
      );
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('contrasts') && this.contrasts.size > 0) return;
    setTimeout(() => this.#measure(), 300); // Once the style sheet of a brand has loaded.
    this.#measure();
  }

  #measure(): void {
    this.#writeValues();
    this.contrasts = leastByToken(contrastsAt(this));
  }

  #token(token: Token) {
    const schemes = ofScheme.has(kindOf(token)) ? (['light', 'dark'] as const) : (['page'] as const);
    return html`<li>
      <div class="samples">${schemes.map((scheme) => sample(token, scheme))}</div>
      <div class="token-facts">
        <h4><code>${token.name}</code></h4>
        <p>${inlineText(token.description)}</p>
        <p class="token-default"><span>Default</span> <code>${token.default}</code></p>
        ${this.#uses(token.name)} ${this.#contrast(token.name)}
      </div>
    </li>`;
  }

  #uses(name: string) {
    const uses = tokenUses.get(name);
    const list = [...(uses?.tokens ?? []), ...(uses?.places ?? [])];
    if (list.length === 0) return nothing;
    return html`<p class="token-uses">
      <span>Used by</span> <span>${list.map((place) => html`<code>${place}</code> `)}</span>
    </p>`;
  }

  /** The least that it is drawn with. */
  #contrast(name: string) {
    return (this.contrasts.get(name) ?? []).map(
      ({ kind, light, dark }) =>
        html`<p class="token-contrast">
          <span>Contrast</span>
          <span>
            ${kind === 'text' ? 'as text' : 'as an edge or icon'} at least ${ratio(light)} in light, ${ratio(dark)} in
            dark
          </span>
        </p>`,
    );
  }

  /** The values that the browser has worked out. */
  #writeValues(): void {
    for (const swatch of this.querySelectorAll<HTMLElement>('.swatch')) {
      swatch.nextElementSibling!.textContent = writtenColor(getComputedStyle(swatch).backgroundColor);
    }
    for (const bar of this.querySelectorAll<HTMLElement>('.bar')) {
      bar.nextElementSibling!.textContent = `${Math.round(bar.getBoundingClientRect().width * 10) / 10} px`;
    }
  }
}
