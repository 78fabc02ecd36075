import { html, nothing, type TemplateResult } from 'lit';
import { daysSince, type Formats } from '../../localization/formats.js';
import type { ChannelMessages } from '../../localization/messages.js';
import type { ApiKey } from '../../model/api-key.js';

/**
 * One line of what is known of a key: when and by whom it was made, when it was last used, its id. Times stand in the text: a `title`
 * reaches neither keyboard nor touch, and a screen reader may read it in the place of the text.
 */
export function keyFacts(
  key: ApiKey,
  messages: ChannelMessages,
  formats: Formats,
  maxAgeDays = Infinity,
): TemplateResult {
  const isOld = daysSince(key.createdAt) >= maxAgeDays;
  return html`<p class="facts-line secondary">
    <span>
      ${messages.keyCreated(formats.dateTime(key.createdAt))}
      ${key.createdBy ? html`<span>${messages.keyCreatedBy(key.createdBy)}</span>` : nothing}
    </span>
    ${isOld ? html`<strong class="old">${messages.keyIsOld}</strong>` : nothing} ${lastUse(key, messages, formats)}
    <span>${messages.keyId(key.id)}</span>
  </p>`;
}

/** Where the service does not know of any use, nothing is said: not even *never*. */
function lastUse({ lastUsedAt }: ApiKey, messages: ChannelMessages, formats: Formats) {
  if (lastUsedAt === undefined) return nothing;
  return lastUsedAt === null
    ? html`<span>${messages.keyNeverUsed}</span>`
    : html`<span>${messages.keyLastUsed(formats.relative(lastUsedAt), formats.dateTime(lastUsedAt))}</span>`;
}
