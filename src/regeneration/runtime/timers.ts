/** Timeouts by name. Each runs once; setting it anew replaces it. */
export class Timers {
  readonly #timeouts = new Map<string, ReturnType<typeof setTimeout>>();

  set(name: string, seconds: number, onElapsed: () => void): void {
    this.clear(name);
    const elapsed = () => {
      this.#timeouts.delete(name);
      onElapsed();
    };
    this.#timeouts.set(name, setTimeout(elapsed, seconds * 1000));
  }

  clear(name: string): void {
    clearTimeout(this.#timeouts.get(name));
    this.#timeouts.delete(name);
  }

  clearAll(): void {
    this.#timeouts.forEach((timeout) => clearTimeout(timeout));
    this.#timeouts.clear();
  }
}
