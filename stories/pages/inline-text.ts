import { html, type TemplateResult } from 'lit';

/** What the manifest says, with its *emphasis* and its `code`. */
export function inlineText(text: string): TemplateResult {
  const pieces = text.split(/(\*[^*]+\*|`[^`]+`)/);
  return html`${pieces.map((piece) => {
    if (piece.startsWith('*')) return html`<em>${piece.slice(1, -1)}</em>`;
    if (piece.startsWith('`')) return html`<code>${piece.slice(1, -1)}</code>`;
    return piece;
  })}`;
}
