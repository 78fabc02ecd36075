import { html, nothing, type TemplateResult } from 'lit';
import { shownName, type Token } from './tokens.js';

export type Kind = 'color' | 'type' | 'radius' | 'shadow' | 'space' | 'size' | 'duration';

/** The first kind whose pattern a name has. */
const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/radius/, 'radius'],
  [/shadow/, 'shadow'],
  [/duration/, 'duration'],
  [/space|padding/, 'space'],
  [/font|letter|line-height/, 'type'],
  [/palette|color|background|-ink$|indicator/, 'color'],
];

export const kindOf = ({ name }: Token): Kind => kinds.find(([pattern]) => pattern.test(name))?.[1] ?? 'size';

const specimen = 'Regenerate the API key';

/** The property of a specimen that a token of type is for. */
function typeProperty(name: string): string {
  if (name.includes('family')) return 'font-family';
  if (name.includes('weight')) return 'font-weight';
  if (name.includes('letter')) return 'letter-spacing';
  return name.includes('line-height') ? 'line-height' : 'font-size';
}

/** The steps that distances have, in units. */
const steps = [1, 2, 3, 4, 5, 6, 8];

/** A picture of a token's value, in one colour scheme or in the page's. */
export function sample(token: Token, scheme: 'light' | 'dark' | 'page'): TemplateResult {
  const value = `var(${shownName(token.name)})`;
  const inside = (content: unknown, style = '') =>
    html`<div class="sample ${kindOf(token)} ${scheme}" style=${style || nothing}>${content}</div>`;
  switch (kindOf(token)) {
    case 'color':
      return inside(html`<span class="swatch" style="--value: ${value}"></span><code class="value"></code>`);
    case 'shadow':
      return inside(html`<span class="box" style="box-shadow: ${value}"></span>`);
    case 'radius':
      return inside(html`<span class="box" style="border-radius: ${value}"></span>`);
    case 'duration':
      return inside(html`<span class="track" style="--value: ${value}"><span></span></span>`);
    case 'space':
      return inside(
        token.name.endsWith('unit')
          ? steps.map((step) => html`<span class="step" style="block-size: calc(${step} * ${value})"></span>`)
          : html`<code>${token.default}</code>`,
      );
    case 'type':
      return inside(html`<span class="specimen" style="${typeProperty(token.name)}: ${value}">${specimen}</span>`);
    case 'size':
      return inside(
        html`<span class="bar" style="inline-size: min(100%, ${value})"></span><code class="value"></code>`,
      );
  }
}
