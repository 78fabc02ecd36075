import { html, nothing, type TemplateResult } from 'lit';
import { daysSince, type Formats } from '../../localization/formats.js';
import type { Messages } from '../../localization/messages.js';
import type { ApiKey } from '../../model/api-key.js';

/** One line of what is known of a key: when and by whom it was made, when it was last used, its id. */
export function keyFacts(key: ApiKey, messages: Messages, formats: Formats, maxAgeDays = Infinity): TemplateResult {
  const isOld = daysSince(key.createdAt) >= maxAgeDays;
  return html`<p class="facts-line secondary">
    <span title=${formats.exact(key.createdAt)}>
      ${messages.keyCreated(formats.date(key.createdAt))}
      ${key.createdBy ? html`<span>${messages.keyCreatedBy(key.createdBy)}</span>` : nothing}
    </span>
    ${isOld ? html`<strong class="old">${messages.keyIsOld}</strong>` : nothing} ${lastUse(key, messages, formats)}
    <span>${messages.keyId(key.id)}</span>
  </p>`;
}

/** Where the service does not know of any use, nothing is said: not even *never*. */
function lastUse({ lastUsedAt }: ApiKey, messages: Messages, formats: Formats) {
  if (lastUsedAt === undefined) return nothing;
  return lastUsedAt === null
    ? html`<span>${messages.keyNeverUsed}</span>`
    : html`<span title=${formats.exact(lastUsedAt)}>${messages.keyLastUsed(formats.relative(lastUsedAt))}</span>`;
}
