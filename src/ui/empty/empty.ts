import { html, nothing, type TemplateResult } from 'lit';

export interface EmptyOptions {
  readonly icon?: TemplateResult | undefined;
  /** One strong line: that there is nothing here. */
  readonly title: string;
  /** What this place is for. */
  readonly hint?: string | undefined;
  /** The next step. */
  readonly action?: TemplateResult | undefined;
}

/** Stands where there is nothing to show. */
export function empty({ icon, title, hint, action }: EmptyOptions): TemplateResult {
  return html`<div class="surface empty" part="surface empty">
    ${icon ?? nothing}
    <p class="empty-title">${title}</p>
    ${hint === undefined ? nothing : html`<p class="secondary">${hint}</p>`} ${action ?? nothing}
  </div>`;
}
