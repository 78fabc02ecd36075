import { type Brand, isSameBrand } from './brand.js';

/** How many steps can be taken back. */
const most = 200;

/** Steps of one token that come this soon after each other, such as those of a slider, are one, in milliseconds. */
const soon = 1000;

interface Step {
  readonly brand: Brand;
  /** What was changed, and when. */
  readonly subject: string;
  readonly at: number;
}

/** The brand that is edited, and those before and after it. */
export class BrandHistory {
  #past: Step[] = [];
  #future: Step[] = [];
  #present: Step;

  constructor(brand: Brand) {
    this.#present = { brand, subject: '', at: -Infinity };
  }

  get brand(): Brand {
    return this.#present.brand;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /**
   * Takes a step.
   *
   * @param subject what is changed, such as the name of a token; every step without one stands by itself
   * @param now in milliseconds
   */
  push(brand: Brand, subject = '', now = performance.now()): void {
    if (isSameBrand(brand, this.brand)) return;
    const goesOn = subject !== '' && subject === this.#present.subject && now - this.#present.at < soon;
    if (!goesOn) this.#past = [...this.#past, this.#present].slice(-most);
    this.#future = [];
    this.#present = { brand, subject, at: now };
  }

  undo(): void {
    const step = this.#past.pop();
    if (!step) return;
    this.#future.push(this.#present);
    this.#present = { ...step, at: -Infinity };
  }

  redo(): void {
    const step = this.#future.pop();
    if (!step) return;
    this.#past.push(this.#present);
    this.#present = { ...step, at: -Infinity };
  }
}
