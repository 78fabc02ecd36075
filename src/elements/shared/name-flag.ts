import { html, nothing, type TemplateResult } from 'lit';
import type { SharedMessages } from '../../localization/messages.js';
import { isSuspiciousName } from '../../model/suspicious-name.js';
import { triangleAlertIcon } from '../../ui/icon/icons.generated.js';

/** Stands beside a name: a mark, with the id, where the name contains characters that nobody sees. */
export function nameFlag(
  { id, name }: { readonly id: string; readonly name: string },
  messages: SharedMessages,
  elementId?: string,
): TemplateResult | typeof nothing {
  if (!isSuspiciousName(name)) return nothing;
  const label = `${messages.suspiciousName} (${id})`;
  return html`<span class="name-flag" id=${elementId ?? nothing} role="img" aria-label=${label} title=${label}
    >${triangleAlertIcon()}</span
  >`;
}
