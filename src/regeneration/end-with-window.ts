import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { inNextTask } from '../platform/next-task.js';
import { isInPage } from '../platform/is-in-page.js';
import { viewOf } from '../platform/realm.js';

/**
 * Lets an element that was moved to another window go with it. No browser disconnects what stands in a window that is closed, or in
 * a frame that is taken out: what nobody sees there must not speak for the elements of the page, nor show a key in their place.
 */
export class EndWithWindow implements ReactiveController {
  #view: Window | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement & { disconnectedCallback?(): void }) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#view = viewOf(this.host);
    // With its own window, the library goes, too.
    if (this.#view !== window) this.#view.addEventListener('pagehide', this.#end);
  }

  hostDisconnected(): void {
    this.#view?.removeEventListener('pagehide', this.#end);
  }

  readonly #end = (): void =>
    inNextTask(() => {
      if (!isInPage(this.host)) this.host.disconnectedCallback?.();
    });
}
