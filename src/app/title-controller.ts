import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface TitleOptions {
  /** What the page is called now; `undefined` leaves the host's own title. */
  readonly title: () => string | undefined;
}

/** Names the page while it is asked to, and gives the host's own title back afterwards. */
export class TitleController implements ReactiveController {
  #own: string | undefined;
  #written: string | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & Node,
    private readonly options: TitleOptions,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    // The last update may come after the host was removed.
    const title = this.host.isConnected ? this.options.title() : undefined;
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
