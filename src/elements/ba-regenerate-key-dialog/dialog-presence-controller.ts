import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DialogCloseReason } from '../../events/key-events.js';
import type { ApiKey } from '../../model/api-key.js';
import type { RegenerationController } from '../../regeneration/regeneration-controller.js';
import { ModalController, type ModalOptions } from '../../ui/dialog/modal-controller.js';

export interface DialogPresenceOptions extends Required<Pick<ModalOptions, 'initialFocus' | 'onRefuse'>> {
  readonly regeneration: RegenerationController;
  /** The key to ask about, once it was read. */
  readonly currentKey: () => ApiKey | undefined;
  readonly onClosed: (reason: DialogCloseReason) => void;
}

/**
 * Opens and closes the dialog: as its `open` says, as the user wishes, and by itself where a request runs or a key would be
 * lost. While it must stay open, `open` cannot be set to `false`.
 */
export class DialogPresenceController implements ReactiveController {
  readonly #modal: ModalController;
  #reason: DialogCloseReason = 'cancel';

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement & { open: boolean },
    private readonly options: DialogPresenceOptions,
  ) {
    const { initialFocus, onRefuse, regeneration } = options;
    this.#modal = new ModalController(host, {
      initialFocus,
      onRefuse,
      mayClose: () => !regeneration.mustStayOpen,
      onClose: () => this.#closed(),
      // Where a click does not focus a button, as in Safari, nothing is known of the opener.
      fallbackFocus: () => regeneration.otherElement('ba-api-key-field'),
    });
    host.addController(this);
  }

  get modal(): ModalController {
    return this.#modal;
  }

  /** Closes the dialog, unless it must stay open. */
  close(reason: DialogCloseReason): void {
    if (!this.#modal.open)
      this.host.open = false; // It was to open with the next update.
    else if (!this.options.regeneration.mustStayOpen) this.#close(reason);
  }

  hostConnected(): void {
    // An open dialog that is moved in the page is still the one that shows it: no other opens in its place.
    if (this.#modal.open) this.options.regeneration.present();
  }

  hostUpdate(): void {
    const { host, options } = this;
    const { regeneration } = options;
    if (!host.open && this.#modal.open && !regeneration.mustStayOpen) this.#close('cancel');
    if (!host.open && (this.#modal.open || this.#mustBeSeen)) host.open = true;
    if (!host.open) return;
    const isOpening = !this.#modal.open;
    if (isOpening) regeneration.show();
    const { name } = regeneration.state;
    const key = options.currentKey();
    if (key && (name === 'idle' || (isOpening && name === 'verifying'))) regeneration.open(key);
    if (!isOpening) return;
    regeneration.present();
    void this.#modal.show();
  }

  /** Whether it opens by itself: something runs, or a key would be lost, and no other dialog for the channel shows it. */
  get #mustBeSeen(): boolean {
    const { regeneration } = this.options;
    const { state, mustStayOpen } = regeneration;
    if (!mustStayOpen) return false;
    const isAnnounced = state.name === 'regenerated' && state.quiet;
    // Channel settings offer to show a key that came late; without them nothing does.
    if (isAnnounced && regeneration.otherElement('ba-channel-settings')) return false;
    return regeneration.present();
  }

  #close(reason: DialogCloseReason): void {
    this.#reason = reason;
    this.#modal.close();
  }

  #closed(): void {
    const { regeneration, onClosed } = this.options;
    const reason = this.#reason;
    this.#reason = 'cancel';
    this.host.open = false;
    regeneration.close();
    regeneration.stopPresenting();
    onClosed(reason);
  }
}
