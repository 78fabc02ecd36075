import { html, type TemplateResult } from 'lit';
import { kindOf, type TokenKind } from '../../../scripts/theming/token-kinds.mjs';
import { tokens } from '../token-list.js';
import type { PlaygroundView } from './playground-view.js';
import { tokenField } from './token-field.js';

const firstLayer = (...kinds: readonly TokenKind['name'][]) =>
  tokens.filter(({ name, layer }) => layer === 'reference' && kinds.includes(kindOf(name).name));

/** Typefaces that systems have: a page of its own may load any other. */
const families: Readonly<Record<string, readonly string[]>> = {
  'pg-families': [
    'system-ui, sans-serif',
    "Inter, 'Helvetica Neue', Arial, sans-serif",
    'Verdana, Geneva, sans-serif',
    "Charter, 'Bitstream Charter', Georgia, serif",
    "'Iowan Old Style', 'Palatino Linotype', P052, serif",
    "Nunito, 'Varela Round', 'Arial Rounded MT Bold', sans-serif",
    "ui-monospace, 'SF Mono', 'Cascadia Mono', monospace",
  ],
  'pg-mono-families': ["ui-monospace, 'SF Mono', Menlo, monospace", "'Courier New', Courier, monospace"],
};

const listOf = (name: string) =>
  kindOf(name).name === 'fontFamily' ? (name.endsWith('-mono') ? 'pg-mono-families' : 'pg-families') : undefined;

function section(view: PlaygroundView, title: string, note: string, some: readonly { readonly name: string }[]) {
  return html`<section class="pg-section">
    <h2 class="pg-heading">${title}</h2>
    <p class="pg-note">${note}</p>
    ${some.map(({ name }) => {
      const list = listOf(name);
      return tokenField(view, name, list ? { list } : {});
    })}
  </section>`;
}

/** The first layer: what a brand is made of. A brand that sets nothing else is whole. */
export function editPanel(view: PlaygroundView): TemplateResult {
  return html`
    ${section(
      view,
      'Palette',
      'Seven colours, light and dark. Everything else follows from them.',
      firstLayer('color'),
    )}
    ${section(view, 'Type', 'A face that the page loads, or one that systems have.', firstLayer('fontFamily', 'fontSize'))}
    ${section(view, 'Space, corners, motion', 'The steps of all distances, radii and changes.', firstLayer('length', 'duration'))}
    ${Object.entries(families).map(
      ([id, lists]) =>
        html`<datalist id=${id}>${lists.map((list) => html`<option value=${list}></option>`)}</datalist>`,
    )}
  `;
}
