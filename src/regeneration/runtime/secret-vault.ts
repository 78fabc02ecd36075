const fiveMinutes = 5 * 60_000;

/**
 * Holds a new key's value until it has been seen to: for five minutes at most, and never across `pagehide`
 * (the back/forward cache would bring the page back with the secret in it).
 *
 * Clearing drops every reference; a string cannot be overwritten in JavaScript.
 */
export class SecretVault {
  #secret: { readonly keyId: string; readonly value: string } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onExpire is called when the time is over or the page goes, with the secret already gone. */
  constructor(private readonly onExpire: (keyId: string) => void) {}

  keep(keyId: string, value: string): void {
    this.clear();
    this.#secret = { keyId, value };
    this.#timer = setTimeout(this.#expire, fiveMinutes);
    addEventListener('pagehide', this.#expire);
  }

  /** The value of this key, if it is the one that is held. */
  valueOf(keyId: string): string | undefined {
    return this.#secret?.keyId === keyId ? this.#secret.value : undefined;
  }

  get keyId(): string | undefined {
    return this.#secret?.keyId;
  }

  clear(): void {
    this.#secret = undefined;
    clearTimeout(this.#timer);
    removeEventListener('pagehide', this.#expire);
  }

  #expire = (): void => {
    const keyId = this.#secret?.keyId;
    this.clear();
    if (keyId !== undefined) this.onExpire(keyId);
  };
}
