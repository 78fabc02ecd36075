import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isRendered } from '../../platform/css.js';
import { activeElementOf, focusedElement, hasFocusWithin } from './focused-element.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

export interface KeptFocusOptions {
  /** Where the focus goes from an element that is gone, if there is a better place than the nearest one. */
  readonly next?: (lost: HTMLElement) => HTMLElement | null | undefined;
}

const focusable = 'a[href], button:enabled, input:enabled, [tabindex]';

/**
 * Keeps the focus where a person works. When a rendering takes away what had it, such as a button that did its work, the
 * browser would drop it to the body, and the next Tab would begin at the top of the page. It goes to what stands nearest
 * instead: something to press in the innermost part that is still there, or for a while the host itself.
 */
export class KeptFocusController implements ReactiveController {
  readonly #host: Host;
  readonly #options: KeptFocusOptions;
  /** What has the focus in the host, then what is around it. */
  #path: HTMLElement[] = [];
  #isWaiting = false;

  constructor(host: Host, options: KeptFocusOptions = {}) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#path = [];
    const waits = this.#isWaiting && focusedElement(this.#host) === this.#host;
    if (waits) this.#path = [this.#host];
    let element = activeElementOf(this.#host.renderRoot as Partial<DocumentOrShadowRoot>);
    for (; element; element = element.parentElement) this.#path.push(element);
    // Chromium drops the focus of a host whose `tabindex` goes, also when it is inside.
    if (!hasFocusWithin(this.#host)) this.#stopWaiting();
  }

  hostUpdated(): void {
    const [lost] = this.#path;
    if (!lost || (lost !== this.#host && isThere(lost))) return;
    const [path, wanted] = [this.#path, this.#options.next?.(lost)];
    // Whoever knows better leads the focus while the elements below render; that takes microtasks.
    setTimeout(() => {
      const current = focusedElement(this.#host);
      if (!this.#host.isConnected || (current !== undefined && current !== this.#host)) return;
      const target = wanted && isThere(wanted) ? wanted : this.#nearest(path);
      if (target) {
        this.#stopWaiting();
        target.focus();
      } else if (current === undefined) this.#wait();
    });
  }

  #nearest(path: readonly HTMLElement[]): HTMLElement | undefined {
    const around = path.filter((one) => one !== this.#host && one.isConnected);
    for (const place of [...around, this.#host.renderRoot]) {
      const found = [...place.querySelectorAll<HTMLElement>(focusable)].find(isThere);
      if (found) return found;
    }
    return undefined;
  }

  /** Nothing can be pressed yet: the host holds the focus until there is. */
  #wait(): void {
    this.#isWaiting = true;
    this.#host.tabIndex = -1;
    HTMLElement.prototype.focus.call(this.#host, { preventScroll: true });
  }

  #stopWaiting(): void {
    if (this.#isWaiting) this.#host.removeAttribute('tabindex');
    this.#isWaiting = false;
  }
}

function isThere(element: HTMLElement): boolean {
  return element.isConnected && isRendered(element) && !element.matches(':disabled');
}
