/** How long after a key the next one still belongs to the same word, in milliseconds. */
const patience = 700;

/** Finds an item by the beginning of its text as letters are typed; one letter again and again goes from match to match. */
export class TypeAhead {
  #typed = '';
  #lastKeyAt = Number.NEGATIVE_INFINITY;

  /** Whether a word is being typed, so that a space belongs to it. `now` is monotonic, in milliseconds. */
  typing(now: number): boolean {
    return this.#typed !== '' && now - this.#lastKeyAt < patience;
  }

  reset(): void {
    this.#typed = '';
  }

  /** Takes one more letter; gives the index of the item to go to, or −1. */
  find(letter: string, labels: readonly string[], current: number, now: number): number {
    this.#typed = (this.typing(now) ? this.#typed : '') + letter.toLocaleLowerCase();
    this.#lastKeyAt = now;
    const letters = [...this.#typed];
    const oneLetter = letters.every((each) => each === letters[0]);
    const prefix = oneLetter ? letters[0]! : this.#typed;
    // One letter looks beyond the current item; a longer word may still mean it.
    const start = oneLetter ? current + 1 : Math.max(current, 0);
    for (let step = 0; step < labels.length; step += 1) {
      const index = (start + step) % labels.length;
      if (labels[index]!.trim().toLocaleLowerCase().startsWith(prefix)) return index;
    }
    return -1;
  }
}
