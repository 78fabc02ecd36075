import { html, noChange, nothing, type TemplateResult } from 'lit';
import type { ModalController } from './modal-controller.js';

export interface ModalTemplateOptions {
  /** The id of the title. */
  readonly labelledBy: string;
  /** The id of the sentence that says what follows. */
  readonly describedBy?: string | undefined;
  /** `alertdialog` where a decision is asked for. */
  readonly role?: 'dialog' | 'alertdialog' | undefined;
  /** What scrolls when it is tall: a `.dialog-title`, text, facts. Drawn only while the dialog is open. */
  readonly content: () => unknown;
  /** The buttons; they stay in view. The last one is the verb. Drawn only while the dialog is open. */
  readonly actions?: (() => unknown) | undefined;
}

/** Draws the `<dialog>` that a {@link ModalController} shows. */
export function modalTemplate(
  controller: ModalController,
  { labelledBy, describedBy, role = 'dialog', content, actions }: ModalTemplateOptions,
): TemplateResult {
  /* eslint-disable lit-a11y/click-events-have-key-events -- the buttons in it are clicked, and keys click a button too */
  // closedby="none": a browser lets Escape through at the second or third press, however often `cancel` is prevented.
  return html`<dialog
    class="dialog"
    part="dialog"
    closedby="none"
    role=${role === 'alertdialog' ? role : nothing}
    aria-modal="true"
    ?inert=${!controller.open}
    aria-labelledby=${labelledBy}
    aria-describedby=${describedBy ?? nothing}
    @cancel=${controller.onCancel}
    @close=${controller.onNativeClose}
    @keydown=${controller.onKeydown}
  >
    ${
      controller.open
        ? html`<div class="dialog-content">${content()}</div>
            ${actions ? html`<div class="dialog-actions" @click=${{ handleEvent: controller.onClick, capture: true }}>${actions()}</div>` : nothing}`
        : controller.isFading
          ? noChange
          : nothing
    }
  </dialog>`;
}
