import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Brand, isSameBrand, noBrand, type Problem } from './brand.js';
import { isBrandFragment, readFragment, writeFragment } from './formats/fragment.js';
import { judge } from './token-list.js';

/** How long the brand rests before the address follows it, in milliseconds: browsers limit how often an address may change. */
const rest = 300;

export interface BrandAddressOptions {
  /** A link was opened that holds a brand. */
  readonly onBrand: (brand: Brand) => void;
  /** A link was opened that could not be read whole: nothing was changed. */
  readonly onProblems: (problems: readonly Problem[]) => void;
}

/** Keeps the brand in the fragment of the address, which a reload, a bookmark and a link bring back. */
export class BrandAddress implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the address holds, or is about to. */
  #known: Brand = noBrand;

  constructor(
    host: ReactiveControllerHost,
    private readonly options: BrandAddressOptions,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#onHashChange);
    void this.#read();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#onHashChange);
    clearTimeout(this.#timer);
  }

  /** Lets the address follow, once the brand rests. What it held and could not be read stays until then. */
  follow(brand: Brand): void {
    if (isSameBrand(brand, this.#known)) return;
    this.#known = brand;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.write(brand), rest);
  }

  /** @returns the address with the brand */
  async write(brand: Brand): Promise<string> {
    clearTimeout(this.#timer);
    const url = new URL(location.href);
    url.hash = await writeFragment(brand);
    const address = url.hash ? url.href : `${url.origin}${url.pathname}${url.search}`;
    try {
      history.replaceState(history.state, '', address);
    } catch {
      // Browsers limit how often an address changes: the next change that comes through has everything.
    }
    return address;
  }

  readonly #onHashChange = (): void => void this.#read();

  async #read(): Promise<void> {
    const { hash } = location;
    if (!isBrandFragment(hash)) return;
    const { brand, problems } = await readFragment(hash, judge);
    if (problems.length > 0) return this.options.onProblems(problems);
    this.#known = brand;
    this.options.onBrand(brand);
  }
}
