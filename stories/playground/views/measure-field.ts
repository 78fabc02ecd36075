import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { kindOf } from '../../../scripts/theming/token-kinds.mjs';
import { titleOf, tokenOf } from '../token-list.js';
import { fieldId, type PlaygroundView } from './playground-view.js';
import { textField } from './text-field.js';

/** By unit, what a slider goes through. */
const ranges: Readonly<Record<string, { readonly min: number; readonly max: number; readonly step: number }>> = {
  px: { min: 0, max: 12, step: 0.25 },
  em: { min: 0.75, max: 1.5, step: 0.0625 },
  ms: { min: 0, max: 400, step: 10 },
};

/** What a slider goes through for a token: none of what the token does not take, and none where its default lies outside. */
function rangeOf(name: string, [, amount, unit]: readonly string[]) {
  const range = ranges[unit ?? ''];
  if (!range || Number(amount) < range.min || Number(amount) > range.max) return undefined;
  const limit = kindOf(name).limit;
  return limit && limit.unit === unit
    ? { ...range, min: Math.max(range.min, limit.least), max: Math.min(range.max, limit.most) }
    : range;
}

const quantityOf = (text: string) => /^([\d.]+)([a-z]+)$/.exec(text);

/** A field for any value, and a slider where the default has a unit that one goes through. */
export function measureField(view: PlaygroundView, name: string, list?: string): TemplateResult {
  const { edited } = view;
  const { default: standard } = tokenOf(name);
  const title = titleOf(name);
  const id = fieldId(name);
  const unit = quantityOf(standard)?.[2];
  const range = rangeOf(name, quantityOf(standard) ?? []);
  const [, amount, usedUnit] = quantityOf(edited.brand.get(name) ?? standard) ?? [];
  const slide = (event: Event) => {
    view.drafts.delete(id);
    edited.set(name, `${(event.target as HTMLInputElement).value}${unit}`);
  };
  return html`${
    range
      ? html`<input
          class="pg-range"
          type="range"
          aria-label=${title}
          aria-valuetext="${amount ?? ''}${usedUnit ?? ''}"
          min=${range.min}
          max=${range.max}
          step=${range.step}
          .value=${live(usedUnit === unit ? (amount ?? '') : String(range.min))}
          ?disabled=${usedUnit !== unit}
          @input=${slide}
        />`
      : nothing
  }${textField(view, {
    id,
    label: range ? `${title}, as CSS` : title,
    value: edited.brand.get(name) ?? '',
    placeholder: standard,
    ...(list && { list }),
    onText: (text) => edited.set(name, text),
    onEmpty: () => edited.unset(name),
  })}`;
}
