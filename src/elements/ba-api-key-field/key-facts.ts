import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import { daysSince } from '../../localization/formats.js';
import type { ApiKey } from '../../model/api-key.js';

/** One line of what is known of a key: when and by whom it was made, when it was last used, its id. */
export function keyFacts(
  key: ApiKey,
  { formats, messages }: LocalizeController,
  maxAgeDays = Infinity,
): TemplateResult {
  const isOld = daysSince(key.createdAt) >= maxAgeDays;
  return html`<p class="facts-line secondary">
    <span title=${formats.exact(key.createdAt)}>
      ${messages.keyCreated(formats.date(key.createdAt))}
      ${key.createdBy ? html`<bdi>${messages.keyCreatedBy(key.createdBy)}</bdi>` : nothing}
    </span>
    ${isOld ? html`<strong class="old">${messages.keyIsOld}</strong>` : nothing}
    ${
      key.lastUsedAt
        ? html`<span title=${formats.exact(key.lastUsedAt)}
            >${messages.keyLastUsed(formats.relative(key.lastUsedAt))}</span
          >`
        : html`<span>${messages.keyNeverUsed}</span>`
    }
    <bdi>${messages.keyId(key.id)}</bdi>
  </p>`;
}
