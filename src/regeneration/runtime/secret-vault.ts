import { onWindow } from '../../platform/listen.js';

/**
 * Holds the values of new keys as long as the machine asks for it, and no longer.
 *
 * Clearing drops every reference; a string cannot be overwritten in JavaScript.
 */
export class SecretVault {
  readonly #values = new Map<string, string>();
  #stopListening: (() => void) | undefined;

  /** @param onPageHide is called when the page goes, be it into the back/forward cache, which would bring it back. */
  constructor(private readonly onPageHide: () => void) {}

  get isEmpty(): boolean {
    return this.#values.size === 0;
  }

  keep(keyId: string, value: string): void {
    if (this.isEmpty) this.#stopListening = onWindow('pagehide', this.onPageHide);
    this.#values.set(keyId, value);
  }

  /** The value of this key, if it is held. */
  valueOf(keyId: string): string | undefined {
    return this.#values.get(keyId);
  }

  clear(keyId: string): void {
    this.#values.delete(keyId);
    if (this.isEmpty) this.#stopListening?.();
  }
}
