import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { attempt } from '../../platform/attempt.js';
import { isHidden } from '../../platform/is-hidden.js';
import { captureKeys, isComposed, takeKey } from '../../platform/keyboard.js';
import { inNextTask } from '../../platform/next-task.js';
import { watchSize } from '../../platform/observers.js';
import { focusedElement } from '../focus/focused-element.js';
import { isTab } from '../focus/is-tab.js';
import { tabbableElements } from '../focus/tabbable-elements.js';
import { modalClosed, modalOpened } from './open-modals.js';

/** Why a dialog closed: the person asked for it by Escape or a system gesture, or the code closed it. */
export type ModalCloseReason = 'cancel' | 'close';

export interface ModalOptions {
  /** Where focus goes first; where there is none, the browser chooses. */
  readonly initialFocus: () => HTMLElement | null | undefined;
  /** Asked at every wish to leave; `false` keeps the dialog open. */
  readonly mayClose: () => boolean;
  /** Told when the person wished to leave and may not. */
  readonly onRefuse: () => void;
  /** Told once per closing, after focus went back. */
  readonly onClose: (reason: ModalCloseReason) => void;
  /** Where focus goes when what opened the dialog is gone. */
  readonly fallbackFocus: () => HTMLElement | null | undefined;
  /** Told when the page hides what is around the open dialog, and when that is seen again. */
  readonly onHiddenChange?: (() => void) | undefined;
}

/**
 * Shows the one `<dialog>` that its host renders by `modalTemplate()` as a modal. The browser makes the page inert; this adds
 * what browsers differ in: a dialog that may not be left stays, Tab goes round in it, focus comes back, and a host that was moved in the page
 * shows its dialog again. One that the page hides is no modal meanwhile: nobody could leave it, and the whole page would be inert. One press, however long or often repeated, presses one button. An Escape that the dialog closes at, or refuses to, goes no further: it must not close a drawer or
 * a dialog of the page as well.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/
 */
export class ModalController implements ReactiveController {
  #opener: HTMLElement | undefined;
  #open = false;
  #isFading = false;
  #isHidden = false;
  #stopWatching = (): void => undefined;
  #stopListening = (): void => undefined;
  #stopHolding = (): void => undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode },
    private readonly options: ModalOptions,
  ) {
    host.addController(this);
  }

  get #dialog(): HTMLDialogElement | undefined {
    return this.host.renderRoot?.querySelector('dialog') ?? undefined;
  }

  /** Whether the dialog is open or about to be. */
  get open(): boolean {
    return this.#open;
  }

  /** Whether it is open in a part of the page that is hidden. */
  get isHidden(): boolean {
    return this.#isHidden;
  }

  /** Whether it is closed and still fades away: what it showed stays as it is. */
  get isFading(): boolean {
    return this.#isFading;
  }

  /** Opens the dialog once it is rendered; focus returns to what has it now. Does nothing while the dialog is open. */
  async show(): Promise<void> {
    if (this.#open) return;
    this.#open = true;
    this.#opener = focusedElement(this.host);
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.#showModal();
  }

  /** Closes the dialog without asking. Does nothing while it is closed. */
  close(): void {
    this.#finish('close');
  }

  /** Closes the dialog as Escape does: only if it may be left. */
  requestClose(): void {
    if (this.options.mayClose()) this.#finish('cancel');
    else this.options.onRefuse();
  }

  /** Used by `modalTemplate()`. Android's back gesture and engines without `closedby` come this way. */
  readonly onCancel = (event: Event): void => {
    if (event.target !== this.#dialog) return;
    event.preventDefault();
    this.requestClose();
  };

  /** Used by `modalTemplate()`. A browser that closed the dialog by itself is asked the same question afterwards. */
  readonly onNativeClose = (event: Event): void => {
    if (event.target !== this.#dialog || !this.#open || this.#dialog?.open) return;
    if (this.options.mayClose()) this.#finish('cancel');
    else this.#showModal();
  };

  /** Used by `modalTemplate()`. A double click presses what its first click hit, and not what that put under the pointer. */
  readonly onClick = (event: MouseEvent): void => {
    if (event.detail > 1) event.stopPropagation();
  };

  /** Used by `modalTemplate()`. What stands in the dialog, such as a menu, has had its say by now. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    if (this.#open) this.#handleKey(event);
  };

  hostConnected(): void {
    if (this.#open) void this.host.updateComplete.then(() => this.#showModal());
  }

  /** What gets the focus stands above the buttons, where they cover what goes on below them. */
  hostUpdated(): void {
    const dialog = this.#dialog;
    const actions = this.#open && dialog?.querySelector<HTMLElement>('.dialog-actions');
    if (actions) dialog!.style.setProperty('--_covered', `${actions.offsetHeight}px`);
  }

  hostDisconnected(): void {
    this.#endModality();
    this.#stopWatching();
    this.#stopHolding();
  }

  #showModal(): void {
    const dialog = this.#dialog;
    if (!this.#open || !dialog?.isConnected) return;
    this.#watch(dialog);
    if (this.#isHidden) return;
    // A dialog that was taken out of the page keeps its attribute and loses its modality.
    dialog.removeAttribute('open');
    // The browser focuses what it finds: of two places that get the focus a screen reader would read both.
    const target = this.options.initialFocus();
    target?.setAttribute('autofocus', '');
    // A DOM without windows, as in a host's unit tests, has no modals.
    const isModal = attempt(() => (dialog.showModal(), true), false);
    if (!isModal) dialog.setAttribute('open', '');
    target?.removeAttribute('autofocus');
    modalOpened(dialog);
    this.#stopListening = captureKeys(this.host, this.#onPageKeydown);
    this.#stopHolding = captureKeys(this.host, this.#onHeldEnter);
    target?.focus();
    if (dialog.scrollTop === 0) return;
    // The window is too low for the beginning and the first control: the beginning comes first, as the APG advises.
    dialog.scrollTop = 0;
    dialog.querySelector<HTMLElement>('.dialog-title')?.focus({ preventScroll: true });
  }

  #watch(dialog: HTMLDialogElement): void {
    this.#isHidden = isHidden(this.host);
    // It is seen as soon as what is around it is.
    if (this.#isHidden) dialog.setAttribute('open', '');
    this.#stopWatching();
    this.#stopWatching = watchSize(dialog, () => inNextTask(() => this.#look(dialog)));
  }

  #look(dialog: HTMLDialogElement): void {
    if (!this.#open || dialog !== this.#dialog || isHidden(this.host) === this.#isHidden) return;
    this.#isHidden = !this.#isHidden;
    this.options.onHiddenChange?.(); // It may be closed by that.
    if (!this.#open) return;
    if (!this.#isHidden) return this.#showModal();
    this.#endModality();
    attempt(() => dialog.close());
    dialog.setAttribute('open', '');
  }

  #endModality(): void {
    modalClosed(this.#dialog);
    this.#stopListening();
  }

  #finish(reason: ModalCloseReason): void {
    if (!this.#open) return;
    this.#open = this.#isHidden = false;
    this.#stopWatching();
    this.#endModality();
    const opener = this.#opener;
    this.#opener = undefined;
    attempt(() => this.#dialog?.close());
    this.#dialog?.removeAttribute('open');
    void this.#fade();
    const returnTo = opener?.isConnected ? opener : this.options.fallbackFocus();
    returnTo?.focus();
    this.host.requestUpdate();
    this.options.onClose(reason);
  }

  async #fade(): Promise<void> {
    const fading = attempt(() => this.#dialog?.getAnimations()) ?? [];
    if (fading.length === 0) return;
    this.#isFading = true;
    await Promise.allSettled(fading.map(({ finished }) => finished));
    this.#isFading = false;
    this.host.requestUpdate();
  }

  // Taken before the page's own listeners; what a host has put into the dialog has its say first. When the focused control
  // vanishes, keys go to the body.
  readonly #onPageKeydown = (event: KeyboardEvent): void => {
    const [target] = event.composedPath() as Node[];
    if (this.#dialog?.contains(target!) || (focusedElement(this.host) === undefined && this.#isOnTop))
      this.#handleKey(event);
  };

  /** What stands behind a dialog of the host's is not hit. */
  get #isOnTop(): boolean {
    const { left, top, width, height } = this.#dialog!.getBoundingClientRect();
    const root = this.#dialog!.getRootNode() as ShadowRoot;
    return this.#dialog!.contains(root.elementFromPoint(left + width / 2, top + height / 2));
  }

  // A held Enter presses one button: not the next one that gets the focus, nor, when the dialog has closed, its opener.
  readonly #onHeldEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    if (event.repeat) event.preventDefault();
    else if (!this.#open) this.#stopHolding();
  };

  #handleKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || isComposed(event)) return;
    if (isTab(event)) return this.#onTab(event);
    if (event.key !== 'Escape') return;
    takeKey(event);
    this.requestClose();
  }

  /** From the last control to the first and back: the browser would go on to its own, or to nothing. */
  #onTab(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || !this.#dialog) return;
    const stops = [...tabbableElements(this.#dialog)];
    const place = stops.indexOf(focusedElement(this.host)!);
    const [first, last] = [stops[0], stops.at(-1)];
    // A title that has the focus stands before all of them.
    const leaves = event.shiftKey ? place <= 0 : place === stops.length - 1;
    if (!leaves) return;
    takeKey(event);
    (event.shiftKey ? last : first)?.focus();
  }
}
