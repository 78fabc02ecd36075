import type { ContrastPair } from '../../test/brand/contrast-pairs.js';

export interface MeasuredPair {
  readonly pair: ContrastPair;
  readonly contrast: number;
  /** What it has to be, at the least. */
  readonly least: number;
  readonly passes: boolean;
  /** The public token of what is in front, and its colour as it is seen there. */
  readonly ink: { readonly token: string; readonly color: string };
  readonly ground: { readonly tokens: readonly string[]; readonly color: string };
  /** What makes the contrast of the ink larger. */
  readonly wayOut: 'darker' | 'lighter';
}

export interface MeasuredColors {
  /** The public tokens that hold no colour. */
  readonly broken: readonly string[];
  readonly measured: readonly MeasuredPair[];
}

type Least = Readonly<Record<ContrastPair['kind'], number>>;
type Colors = Readonly<Record<string, string>>;

export function publicName(token: string): string;
export function measureColors(colors: Colors, pairs: readonly ContrastPair[], least: Least): MeasuredColors;
export function checkColors(
  colors: Colors,
  pairs: readonly ContrastPair[],
  least: Least,
): { faults: string[]; well: string[] };
