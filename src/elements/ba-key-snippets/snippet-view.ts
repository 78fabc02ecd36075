import { html, nothing, type TemplateResult } from 'lit';
import type { RotationMessages } from '../../localization/messages.js';
import { keyPlaceholder } from './key-snippets.js';
import type { ReadSnippet } from './read-snippets.js';

/**
 * The code of a snippet, from left to right in every language, beside the button that copies it. What scrolls is a stop for the
 * keyboard and has a name; it is no landmark.
 */
export function snippetView(
  { code, label, file }: ReadSnippet,
  { snippetCode }: RotationMessages,
  copyButton: TemplateResult,
): TemplateResult {
  const [first, ...rest] = code.split(keyPlaceholder);
  const marked = rest.map((after) => html`<span class="placeholder">${keyPlaceholder}</span>${after}`);
  return html`${file === undefined ? nothing : html`<p class="file" translate="no"><bdi>${file}</bdi></p>`}
    <div class="inset snippet">
      <div class="code" part="code" tabindex="0" role="group" aria-label=${snippetCode(label)} dir="ltr" translate="no">
        <code>${first}${marked}</code>
      </div>
      ${copyButton}
    </div>`;
}
