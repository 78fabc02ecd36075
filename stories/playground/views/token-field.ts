import { html, nothing, type TemplateResult } from 'lit';
import { isColor } from '../../../scripts/theming/token-kinds.mjs';
import { titleOf, tokenOf } from '../token-list.js';
import { colorFields } from './color-fields.js';
import { icons } from './icons.js';
import { measureField } from './measure-field.js';
import type { PlaygroundView } from './playground-view.js';

/** Text with what stands between backticks as code. */
const withCode = (text: string) =>
  text.split('`').map((part, index) => (index % 2 === 0 ? part : html`<code>${part}</code>`));

/** A token: what it is, its fields, and the way back to its default. */
export function tokenField(view: PlaygroundView, name: string, { list }: { list?: string } = {}): TemplateResult {
  const { edited } = view;
  const title = titleOf(name);
  const reset = () => {
    for (const id of [...view.drafts.keys()]) if (id.startsWith(`pg${name.slice(1)}-`)) view.drafts.delete(id);
    edited.unset(name);
    view.say(`${title} is the default again.`);
  };
  return html`<div class="pg-token" role="group" aria-label=${title}>
    <div class="pg-token-head">
      <b>${title}</b>
      ${
        edited.brand.has(name)
          ? html`<button class="pg-quiet" type="button" @click=${reset} aria-label="Reset ${title}">
              ${icons.remove} Reset
            </button>`
          : nothing
      }
    </div>
    <p class="pg-note">${withCode(tokenOf(name).description)} <code>${name}</code></p>
    ${isColor(name) ? colorFields(view, name, title) : html`<div class="pg-measure">${measureField(view, name, list)}</div>`}
  </div>`;
}
