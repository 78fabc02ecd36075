import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** From here on, in milliseconds, what is under way has to say that it still is. */
const slowAfter = 10_000;

/** Knows whether something has been under way for longer than one expects, and renders its host when it begins to be. */
export class SlowController implements ReactiveController {
  isSlow = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Counts anew, if something is under way. */
  restart(isUnderWay: boolean): void {
    clearTimeout(this.#timer);
    this.isSlow = false;
    if (isUnderWay) this.#timer = setTimeout(() => this.show(), slowAfter);
  }

  /** The user does not expect to wait any longer. */
  show(): void {
    this.isSlow = true;
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
