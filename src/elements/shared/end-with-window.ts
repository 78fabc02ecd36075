import type { LitElement } from 'lit';
import { inNextTask } from '../../platform/next-task.js';
import { isInPage, viewOf } from '../../platform/realm.js';

/**
 * Lets elements that were moved to another window go with it. No browser disconnects what stands in a window that is closed, or in
 * a frame that is taken out: what nobody sees there must not speak for the elements of the page, nor show a key in their place.
 */
export function endWithWindow(element: typeof LitElement): void {
  element.addInitializer((host) => {
    let view: Window | undefined;
    const end = () =>
      inNextTask(() => {
        if (!isInPage(host)) host.disconnectedCallback();
      });
    host.addController({
      hostConnected() {
        view = viewOf(host);
        // With its own window, the library goes, too.
        if (view !== window) view.addEventListener('pagehide', end);
      },
      hostDisconnected() {
        view?.removeEventListener('pagehide', end);
      },
    });
  });
}
