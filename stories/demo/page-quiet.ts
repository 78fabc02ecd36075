/** How long the page asks nothing of the service before it counts as quiet, and how long one waits for that, in milliseconds. */
const silence = 400;
const patience = 3000;

/** Knows when the elements have loaded what they show: a fault that is set before would strike that, too. */
export class PageQuiet {
  #lastCall = -Infinity;

  /** Notes a call of the elements. */
  heard(): void {
    this.#lastCall = performance.now();
  }

  /** Resolves once the page has begun to load something, and has been quiet since. */
  async wait(): Promise<void> {
    const start = performance.now();
    this.#lastCall = start;
    while (performance.now() - this.#lastCall < silence && performance.now() - start < patience)
      await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
