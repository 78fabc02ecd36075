import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Sets the page's title while it is asked to, and gives the host's own back afterwards. */
export class TitleController implements ReactiveController {
  #own: string | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  set(title: string): void {
    this.#own ??= document.title;
    document.title = title;
  }

  hostDisconnected(): void {
    if (this.#own !== undefined) document.title = this.#own;
    this.#own = undefined;
  }
}
