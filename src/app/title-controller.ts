import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface TitleOptions {
  /** What the page is called now; `undefined` leaves the host's own title. */
  readonly title: () => string | undefined;
}

/** Names the page while it is asked to, and gives the host's own title back afterwards. */
export class TitleController implements ReactiveController {
  readonly #options: TitleOptions;
  #own: string | undefined;
  #written: string | undefined;

  constructor(host: ReactiveControllerHost, options: TitleOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostUpdated(): void {
    const title = this.#options.title();
    if (title === undefined) return this.#giveBack();
    this.#own ??= document.title;
    if (title !== this.#written) document.title = title;
    this.#written = title;
  }

  hostDisconnected(): void {
    this.#giveBack();
  }

  #giveBack(): void {
    // A title that the host has written since is its own.
    if (this.#own !== undefined && document.title === this.#written) document.title = this.#own;
    this.#own = this.#written = undefined;
  }
}
