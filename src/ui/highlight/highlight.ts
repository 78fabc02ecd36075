import { html, type TemplateResult } from 'lit';

/** A part of a text: what was searched for, or what stands between. */
export interface TextPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/**
 * Cuts a text at every place where a query stands in it, whatever the case (Unicode's simple case folding, which keeps
 * lengths). A service may have found the text by other means than its words; then nothing is marked.
 */
export function partsOf(text: string, query: string): readonly TextPart[] {
  if (query === '') return [{ text, isMatch: false }];
  // With a group in it, `split` answers the matches too: at the odd places.
  return text
    .split(new RegExp(`(${query.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')})`, 'giu'))
    .map((part, order) => ({ text: part, isMatch: order % 2 === 1 }))
    .filter((part) => part.text !== '');
}

/** A text with what was searched for marked in it. */
export function highlight(text: string, query: string): string | readonly (TemplateResult | string)[] {
  if (query === '') return text;
  return partsOf(text, query).map((part) => (part.isMatch ? html`<mark class="match">${part.text}</mark>` : part.text));
}
