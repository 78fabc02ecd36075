import { html, type TemplateResult } from 'lit';
import type { SharedMessages } from '../../localization/messages.js';
import { checkIcon, copyIcon } from '../../ui/icon/icons.generated.js';

/** What a button says that copies something, and for a moment after it has: both take the same room. */
export function copyLabel(isCopied: boolean, messages: SharedMessages): TemplateResult {
  return html`<span class="stack">
    <span class=${isCopied ? 'concealed' : ''}>${copyIcon()} ${messages.copy}</span>
    <span class=${isCopied ? '' : 'concealed'}>${checkIcon()} ${messages.copied}</span>
  </span>`;
}
