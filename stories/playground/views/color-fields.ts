import { html, type TemplateResult } from 'lit';
import { type Scheme, schemes } from '../dress.js';
import { halvesOf } from '../formats/split-value.js';
import { titleOf, tokenOf } from '../token-list.js';
import { fieldId, type PlaygroundView } from './playground-view.js';
import { textField } from './text-field.js';

function colorField(view: PlaygroundView, name: string, scheme: Scheme, title: string): TemplateResult {
  const { edited } = view;
  const id = fieldId(name, scheme);
  const pick = (event: Event) => {
    view.drafts.delete(id);
    edited.setHalf(name, scheme, (event.target as HTMLInputElement).value);
  };
  return html`<div class="pg-color">
    <span class="pg-half" aria-hidden="true">${scheme === 'light' ? 'Light' : 'Dark'}</span>
    <input
      class="pg-swatch"
      type="color"
      aria-label="${title}, ${scheme}"
      .value=${edited.report.colors[scheme].get(name)!}
      @input=${pick}
    />
    ${textField(view, {
      id,
      label: `${title}, ${scheme}, as CSS`,
      value: edited.half(name, scheme),
      placeholder: halvesOf(tokenOf(name).default)[scheme],
      onText: (text) => edited.setHalf(name, scheme, text),
      onEmpty: () => edited.unset(name),
    })}
  </div>`;
}

/** A colour in both schemes: picked, or written as any colour of CSS. */
export function colorFields(view: PlaygroundView, name: string, title = titleOf(name)): TemplateResult {
  return html`<div class="pg-colors">${schemes.map((scheme) => colorField(view, name, scheme, title))}</div>`;
}
