import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps the focus where the user has it while frames are being led to what they show: a dialog that opens in a frame takes the focus of
 * the whole page, even if the frame is inert.
 */
export class KeepFocus implements ReactiveController {
  #last: HTMLElement | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('focusin', this.#remember);
    addEventListener('blur', this.giveBack);
  }

  hostDisconnected(): void {
    removeEventListener('focusin', this.#remember);
    removeEventListener('blur', this.giveBack);
  }

  readonly #remember = ({ target }: FocusEvent): void => {
    if (target instanceof HTMLElement && !(target instanceof HTMLIFrameElement)) this.#last = target;
  };

  /** Takes the focus back from a frame that is not ready, and so cannot have got it from the user. */
  readonly giveBack = (): void => {
    const { activeElement } = document;
    if (!(activeElement instanceof HTMLIFrameElement) || !activeElement.inert) return;
    activeElement.blur();
    if (this.#last?.isConnected && this.host.contains(this.#last)) this.#last.focus({ preventScroll: true });
  };
}
