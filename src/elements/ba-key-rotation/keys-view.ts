import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../../localization/formats.js';
import type { Language } from '../../localization/messages.js';
import type { RotationFormats } from '../../localization/rotation-formats.js';
import type { KeyFacts } from '../../model/api-key.js';

export interface KeysView {
  readonly messages: Language;
  readonly formats: Formats;
  readonly rotationFormats: RotationFormats;
  readonly current: KeyFacts;
  readonly previous: KeyFacts;
  /** How long the previous key goes on working, as a countdown writes it. */
  readonly left: string | undefined;
  /** What can be done with the previous key. */
  readonly actions: unknown;
}

/** Both keys that work: which is which, and who used it last, as far as the service knows. */
export function keysView(view: KeysView): TemplateResult {
  const { messages, current, previous, left, actions } = view;
  return html`<ul class="keys" aria-label=${messages.bothKeys}>
    <li class="key" part="key-row">${keyView('new-key', current, view)}</li>
    <li class="key" part="key-row">
      ${keyView('old-key', previous, view, left)} ${actions ? html`<div class="key-actions">${actions}</div>` : nothing}
    </li>
  </ul>`;
}

function keyView(id: 'new-key' | 'old-key', key: KeyFacts, view: KeysView, left?: string) {
  const { messages, formats } = view;
  const name = id === 'new-key' ? messages.stepNewKey : messages.stepOldKey;
  return html`<div class="key-text">
    <p class="key-name">
      <span id=${id}><strong>${name}</strong> <span class="key-hint">${messages.keyEnding(key.hint)}</span></span> ${
        left === undefined ? nothing : html`<span class="key-left" role="timer">${messages.timeLeft(left)}</span>`
      }
    </p>
    <p class="key-facts secondary">
      ${lastUse(key, view)}
      <span>
        ${messages.keyCreated(formats.dateTime(key.createdAt))}
        ${key.createdBy ? html`<span>${messages.keyCreatedBy(key.createdBy)}</span>` : nothing}
      </span>
    </p>
  </div>`;
}

/** Where the service does not know of any use, nothing is said: not even *never*. */
function lastUse({ lastUsedAt, lastUsedBy }: KeyFacts, { messages, formats, rotationFormats }: KeysView) {
  if (lastUsedAt === undefined) return nothing;
  if (lastUsedAt === null) return html`<span>${messages.keyNeverUsed}</span>`;
  const { client, address } = lastUsedBy ?? {};
  return html`<span>
    ${messages.keyLastUsed(formats.relative(lastUsedAt), rotationFormats.when(lastUsedAt).text)}
    ${client || address ? html`<span>${messages.keyUsedBy(client || undefined, address || undefined)}</span>` : nothing}
  </span>`;
}
