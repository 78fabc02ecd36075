import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { PlaygroundView } from './playground-view.js';

export interface TextFieldOptions {
  readonly id: string;
  readonly label: string;
  /** What is set; empty where it is the default. */
  readonly value: string;
  readonly placeholder: string;
  readonly list?: string;
  /** @returns what is wrong with the text, in a sentence */
  readonly onText: (text: string) => string | undefined;
  /** The text was removed. */
  readonly onEmpty: () => void;
}

/** A field for a value of CSS: what is one counts at once, what is none stays in the field, and is told when it is left. */
export function textField(view: PlaygroundView, options: TextFieldOptions): TemplateResult {
  const { id, label, value, placeholder, list, onText, onEmpty } = options;
  const draft = view.drafts.get(id);
  const take = (text: string, isLeft: boolean) => {
    const isEmpty = text.trim() === '';
    const problem = isEmpty ? undefined : onText(text);
    if (isEmpty) onEmpty();
    if (isLeft && !problem) view.drafts.delete(id);
    else view.drafts.set(id, { text, problem: isLeft ? problem : draft?.problem && problem });
    view.requestUpdate();
  };
  const textOf = (event: Event) => (event.target as HTMLInputElement).value;
  return html`<input
      class="pg-text"
      id=${id}
      type="text"
      autocomplete="off"
      spellcheck="false"
      aria-label=${label}
      list=${list ?? nothing}
      placeholder=${placeholder}
      .value=${live(draft?.text ?? value)}
      aria-invalid=${draft?.problem ? 'true' : 'false'}
      aria-describedby=${draft?.problem ? `${id}-problem` : nothing}
      @input=${(event: Event) => take(textOf(event), false)}
      @change=${(event: Event) => take(textOf(event), true)}
    />${draft?.problem ? html`<p class="pg-problem" id="${id}-problem">${draft.problem}</p>` : nothing}`;
}
