import { type Context, ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onServer } from './on-server.js';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Consumes one context, and asks again when a provider appears after the element.
 *
 * `ContextConsumer` of `@lit/context` asks only once; its answer to late providers, `ContextRoot`, is a global
 * listener that a library must not install. This one listens only while its own question stands unanswered.
 *
 * @see https://github.com/webcomponents-cg/community-protocols/blob/main/proposals/context.md
 */
export class ContextController<T> implements ReactiveController {
  #value: T | undefined;
  #unsubscribe: (() => void) | undefined;
  /** The document that the host stands in; it may leave it for another. */
  #page: Document | undefined;

  constructor(
    private readonly host: Host,
    private readonly context: Context<unknown, T | undefined>,
    private readonly onValue?: (value: T | undefined) => void,
  ) {
    host.addController(this);
  }

  get value(): T | undefined {
    if (onServer) this.#ask(); // There, no element is connected, and each is written after the one around it.
    return this.#value;
  }

  hostConnected(): void {
    this.#page = this.host.ownerDocument;
    this.#page.addEventListener('context-provider', this.#onProvider);
    this.#ask();
  }

  hostDisconnected(): void {
    this.#page?.removeEventListener('context-provider', this.#onProvider);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    // The value stays until another provider answers: an element that is only moved must not flicker.
  }

  #onProvider = (event: Event): void => {
    const { context, contextTarget } = event as Event & { context?: unknown; contextTarget?: unknown };
    if (context === this.context && contextTarget !== this.host) this.#ask();
  };

  #ask(): void {
    const request = new ContextEvent(
      this.context,
      this.host,
      (value, unsubscribe) => {
        // Asking again may reach another provider: leave the one that answered before.
        if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
        this.#unsubscribe = unsubscribe;
        if (value === this.#value) return;
        this.#value = value;
        if (onServer) return;
        this.onValue?.(value);
        this.host.requestUpdate();
      },
      !onServer,
    );
    this.host.dispatchEvent(request);
  }
}
