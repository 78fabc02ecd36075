import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long *Copied* stands, in milliseconds: counted anew from every copy. */
const copiedTime = 2000;

/** Remembers for a moment that something was copied, and renders its host when that begins and ends. */
export class CopiedController implements ReactiveController {
  isCopied = false;
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  show(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#set(false), copiedTime);
    this.#set(true);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#set(false);
  }

  hostDisconnected(): void {
    this.hide();
  }

  #set(isCopied: boolean): void {
    if (this.isCopied === isCopied) return;
    this.isCopied = isCopied;
    this.#host.requestUpdate();
  }
}
