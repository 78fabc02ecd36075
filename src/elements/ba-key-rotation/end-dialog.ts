import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../../localization/formats.js';
import type { Language } from '../../localization/messages.js';
import type { RotationFormats } from '../../localization/rotation-formats.js';
import type { KeyFacts } from '../../model/api-key.js';
import { modalTemplate } from '../../ui/dialog/modal.js';
import type { ModalController } from '../../ui/dialog/modal-controller.js';

export interface EndDialog {
  readonly messages: Language;
  readonly formats: Formats;
  readonly rotationFormats: RotationFormats;
  /** The key that would end. */
  readonly previous: KeyFacts | undefined;
  /** The service knows of no message with the new key. */
  readonly isTooEarly: boolean;
  /** Within how many seconds the service refuses a key that has ended. */
  readonly revocationSeconds: number;
  readonly confirm: () => void;
}

/** Asks before the old key is ended: what stops, and who used it last. */
export function endDialog(modal: ModalController, dialog: EndDialog): TemplateResult {
  const { messages, previous, isTooEarly, confirm } = dialog;
  return modalTemplate(
    modal,
    html`<h2 class="dialog-title" part="dialog-title" id="title" tabindex="-1">${messages.endTitle}</h2>
      <p class="dialog-text" id="description">
        ${endConsequence(dialog)}${isTooEarly ? ` ${messages.endTooEarly}` : nothing}
      </p>
      ${previous && lastUse(previous, dialog)}`,
    html`<button class="button cancel" part="button" type="button" @click=${() => modal.requestClose()}>
        ${messages.cancel}
      </button>
      <button class="button danger" part="button danger" type="button" ?disabled=${!previous} @click=${confirm}>
        ${messages.endOldKey}
      </button>`,
  );
}

/** What follows for the old key from ending it. */
export function endConsequence({ previous, messages, rotationFormats, revocationSeconds }: EndDialog): string {
  if (!previous) return '';
  return revocationSeconds > 0
    ? messages.endConsequenceWithin(previous.hint, rotationFormats.duration(revocationSeconds))
    : messages.endConsequence(previous.hint);
}

/** Where the service does not know of any use, nothing is said. */
function lastUse({ lastUsedAt, lastUsedBy }: KeyFacts, { messages, formats }: EndDialog) {
  if (lastUsedAt === undefined) return nothing;
  const { client, address } = lastUsedBy ?? {};
  const isKnownBy = lastUsedAt !== null && (client || address);
  return html`<dl class="facts inset">
    <dt>${messages.inUse}</dt>
    <dd>
      ${lastUsedAt === null ? messages.inUseNever : messages.inUseYes(formats.relative(lastUsedAt))}
      ${isKnownBy ? messages.keyUsedBy(client || undefined, address || undefined) : nothing}
    </dd>
  </dl>`;
}
