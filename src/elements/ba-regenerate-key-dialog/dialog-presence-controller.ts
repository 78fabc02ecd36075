import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ChannelIds } from '../../data/channels.js';
import type { DialogCloseReason } from '../../events/key-events.js';
import type { ApiKey } from '../../model/api-key.js';
import type { RegenerationController, RegenerationSubject } from '../../regeneration/regeneration-controller.js';
import type { StateName } from '../../regeneration/machine/states.js';
import { isHidden } from '../../platform/is-hidden.js';
import { ModalController, type ModalOptions } from '../../ui/dialog/modal-controller.js';

export interface DialogPresenceOptions extends Pick<ModalOptions, 'initialFocus' | 'onRefuse'> {
  readonly regeneration: RegenerationController;
  /** The key to ask about, once it was read. */
  readonly currentKey: () => ApiKey | undefined;
  /** @param ids the channel that it was about. */
  readonly onClosed: (reason: DialogCloseReason, ids: ChannelIds | undefined) => void;
}

/**
 * Opens and closes the dialog: as its `open` says, as the user wishes, and by itself where a request runs or a key would be
 * lost. While it must stay open, `open` cannot be set to `false`. It is about one channel as long as it is open: one of another
 * channel or adapter would ask what nobody wanted to be asked.
 */
export class DialogPresenceController implements ReactiveController {
  readonly modal: ModalController;
  #reason: DialogCloseReason = 'cancel';
  #subject: RegenerationSubject | undefined;
  #shown: StateName = 'idle';
  /** Another dialog shows, or has shown, what this one did. */
  #isShownElsewhere = false;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement & { open: boolean; readonly renderRoot: ParentNode },
    private readonly options: DialogPresenceOptions,
  ) {
    const { initialFocus, onRefuse, regeneration } = options;
    this.modal = new ModalController(host, {
      initialFocus,
      onRefuse,
      mayClose: () => !regeneration.mustStayOpen,
      onClose: () => this.#closed(),
      onHiddenChange: () => this.#onHiddenChange(),
      // Where a click does not focus a button, as in Safari, nothing is known of the opener.
      fallbackFocus: () => regeneration.otherElement('ba-api-key-field'),
    });
    host.addController(this);
  }

  /** Closes the dialog, unless it must stay open. */
  close(reason: DialogCloseReason): void {
    if (!this.modal.open)
      this.host.open = false; // It was to open with the next update.
    else if (!this.options.regeneration.mustStayOpen) this.#close(reason);
  }

  hostConnected(): void {
    // An open dialog that is moved in the page is still the one that shows it: no other opens in its place.
    if (this.modal.open) this.options.regeneration.present();
  }

  hostUpdate(): void {
    const { host, options } = this;
    const { regeneration } = options;
    if (this.modal.open && this.#isOfAnother) this.#close('cancel');
    const isOver = this.#shown !== 'idle' && regeneration.state.name === 'idle';
    if (this.modal.open && isOver && isHidden(host)) this.#closeUnseen();
    this.#shown = regeneration.state.name;
    if (!host.open && this.modal.open && !regeneration.mustStayOpen) this.#close('cancel');
    if (!host.open && (this.modal.open || this.#mustBeSeen)) host.open = true;
    if (!host.open) return;
    this.#subject ??= regeneration.subject;
    const isOpening = !this.modal.open;
    const { state } = regeneration;
    const { name } = state;
    // Settings show what ended after its dialog was closed; here it makes room for a new question.
    const isPast = (name === 'restored' || name === 'refused' || name === 'conflict') && state.quiet;
    if (isOpening && !isPast) regeneration.show();
    const key = options.currentKey();
    if (key && (name === 'idle' || isPast || (isOpening && name === 'verifying'))) regeneration.open(key);
    if (!isOpening) return;
    regeneration.present();
    void this.modal.show();
  }

  /** Whether it opens by itself: it must be seen, and no other dialog for the channel shows it. */
  get #mustBeSeen(): boolean {
    const { regeneration } = this.options;
    const { state, mustBeSeen } = regeneration;
    if (!mustBeSeen) return false;
    const isAnnounced = state.name === 'regenerated' && state.quiet;
    // Channel settings offer to show a key that came late; without them nothing does.
    if (isAnnounced && regeneration.otherElement('ba-channel-settings')) return false;
    return regeneration.present();
  }

  /** What the page hides is seen in another dialog, where there is one. */
  #onHiddenChange(): void {
    const { regeneration } = this.options;
    if (this.modal.isHidden) regeneration.stopPresenting();
    else if (!regeneration.present()) this.#closeUnseen();
  }

  #closeUnseen(): void {
    this.#isShownElsewhere = true;
    this.#close('cancel');
    this.#isShownElsewhere = false;
  }

  get #isOfAnother(): boolean {
    const [before, now] = [this.#subject, this.options.regeneration.subject];
    return before !== undefined && now !== undefined && !isSame(before, now);
  }

  #close(reason: DialogCloseReason): void {
    this.#reason = reason;
    this.modal.close();
  }

  #closed(): void {
    const { regeneration, onClosed } = this.options;
    const reason = this.#reason;
    const { ids } = this.#subject ?? {};
    const isOfAnother = this.#isOfAnother;
    this.#reason = 'cancel';
    this.#subject = undefined;
    this.host.open = false;
    // What the other one shows, nobody has left.
    if (!isOfAnother && !this.#isShownElsewhere) regeneration.close();
    regeneration.stopPresenting();
    onClosed(reason, ids);
  }
}

function isSame(one: RegenerationSubject, other: RegenerationSubject): boolean {
  const [ids, otherIds] = [one.ids, other.ids];
  return (
    one.identity === other.identity && ids.projectId === otherIds.projectId && ids.channelId === otherIds.channelId
  );
}
