/** By public name, such as `--ba-palette-brand`, the CSS text of the tokens that a brand sets. */
export type Brand = ReadonlyMap<string, string>;

/** What is wrong with a part of what was typed or imported. */
export interface Problem {
  /** Where it stands, such as `line 12`. */
  readonly place?: string;
  /** A sentence. */
  readonly message: string;
}

/** What came of reading a brand: everything that could be read, and everything that could not. */
export interface ReadBrand {
  readonly brand: Brand;
  readonly problems: readonly Problem[];
}

export const noBrand: Brand = new Map();

/** Whether two brands set the same tokens to the same values, in any order. */
export function isSameBrand(one: Brand, other: Brand): boolean {
  return one.size === other.size && [...one].every(([name, value]) => other.get(name) === value);
}

/** A brand with one token set, or, without a value, left to its default. */
export function withToken(brand: Brand, name: string, value: string | undefined): Brand {
  const changed = new Map(brand);
  if (value === undefined) changed.delete(name);
  else changed.set(name, value);
  return changed;
}
