import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { monotonicNow } from '../platform/clock.js';

/** Counts seconds down by the monotonic clock, and renders its host at each. */
export class CountdownController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #end = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whole seconds until the end; 0 when it is over. */
  get seconds(): number {
    return Math.max(0, Math.ceil((this.#end - monotonicNow()) / 1000));
  }

  start(seconds: number): void {
    this.stop();
    this.#end = monotonicNow() + seconds * 1000;
    this.#timer = setInterval(() => {
      if (this.seconds === 0) clearInterval(this.#timer);
      this.#host.requestUpdate();
    }, 1000);
    this.#host.requestUpdate();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#end = 0;
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }
}
