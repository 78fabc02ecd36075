import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps the focus where the user has it while frames are being led to what they show: a dialog that opens in a frame takes the focus of
 * the whole page, even if the frame is inert.
 */
export class KeepFocus implements ReactiveController {
  #last: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('focusin', this.#remember);
    addEventListener('blur', this.#giveBackSoon);
  }

  hostDisconnected(): void {
    removeEventListener('focusin', this.#remember);
    removeEventListener('blur', this.#giveBackSoon);
    clearTimeout(this.#timer);
  }

  readonly #remember = ({ target }: FocusEvent): void => {
    if (target instanceof HTMLElement && !(target instanceof HTMLIFrameElement)) this.#last = target;
  };

  /** During the event the frame has not got the focus yet: what is given back then is taken right after, and only looks as if it were here. */
  readonly #giveBackSoon = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.giveBack());
  };

  /** Takes the focus back from a frame that is not ready, and so cannot have got it from the user. */
  giveBack(): void {
    const frame = [...this.host.querySelectorAll('iframe')].find(
      ({ inert, contentDocument }) => inert && contentDocument?.hasFocus(),
    );
    if (!frame) return;
    frame.blur();
    focus();
    if (this.#last?.isConnected && this.host.contains(this.#last)) this.#last.focus({ preventScroll: true });
  }
}
