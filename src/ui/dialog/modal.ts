import { html, noChange, nothing, type TemplateResult } from 'lit';
import type { ModalController } from './modal-controller.js';

/**
 * Draws the `<dialog>` that a {@link ModalController} shows. While it is closed, its content is not.
 *
 * @param content what scrolls when it is tall: a `.dialog-title` with the id `title`, a sentence that says what follows with the
 * id `description`, facts.
 * @param actions the buttons; they stay in view. The last one is the verb.
 * @param describedBy the ids of all that describes it.
 */
export function modalTemplate(
  controller: ModalController,
  content: unknown,
  actions: unknown,
  describedBy = 'description',
): TemplateResult {
  /* eslint-disable lit-a11y/click-events-have-key-events -- the buttons in it are clicked, and keys click a button too */
  // closedby="none": a browser lets Escape through at the second or third press, however often `cancel` is prevented.
  return html`<dialog
    class="dialog"
    part="dialog"
    closedby="none"
    role="alertdialog"
    aria-modal="true"
    ?inert=${!controller.open}
    aria-labelledby="title"
    aria-describedby=${describedBy}
    @cancel=${controller.onCancel}
    @close=${controller.onNativeClose}
    @keydown=${controller.onKeydown}
  >
    ${
      controller.open
        ? html`<div class="dialog-content">${content}</div>
            ${actions ? html`<div class="dialog-actions" @click=${{ handleEvent: controller.onClick, capture: true }}>${actions}</div>` : nothing}`
        : controller.isFading
          ? noChange
          : nothing
    }
  </dialog>`;
}
