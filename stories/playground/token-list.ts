/** The tokens as the sources have them when the page is built: their names, what they are for, their defaults. */
import { measureValues } from '../../scripts/brand/measure-values.mjs';
import {
  privateNames,
  styleSheetIn,
  type LayerTexts,
  type Token,
  tokensIn,
} from '../../scripts/theming/token-sources.mjs';
import overviewWhole from '../../src/ui/overview-tokens.styles.ts?raw';
import whole from '../../src/ui/tokens.styles.ts?raw';
import element from '../../src/ui/tokens/element.styles.ts?raw';
import overviewElement from '../../src/ui/tokens/overview-element.styles.ts?raw';
import overviewSemantic from '../../src/ui/tokens/overview-semantic.styles.ts?raw';
import reference from '../../src/ui/tokens/reference.styles.ts?raw';
import semantic from '../../src/ui/tokens/semantic.styles.ts?raw';
import type { Judge } from './formats/check-value.js';

const texts: LayerTexts = {
  reference,
  semantic: semantic + overviewSemantic,
  element: element + overviewElement,
};

export const tokens: readonly Token[] = tokensIn(texts);

/** The style sheet that makes the elements' own colours of them. */
export const tokenSheet: string = styleSheetIn(whole + overviewWhole, texts);

/** By public name, what follows `--_` in the private one. */
export const privateNameOf: ReadonlyMap<string, string> = new Map(
  [...privateNames(tokenSheet)].map(([own, name]) => [name, own.slice('--_'.length)]),
);

/** Judges values by the browser that the page is open in. */
export const judge: Judge = {
  tokens,
  measure: (kind, value) => measureValues(document.body, [{ ...kind, value }])[0]!,
};

const byName = new Map(tokens.map((token) => [token.name, token]));

/** @throws {Error} where there is no such token */
export function tokenOf(name: string): Token {
  const token = byName.get(name);
  if (!token) throw new Error(`There is no token ${name}.`);
  return token;
}

/** A token's name as one says it, such as `Brand` or `Accent strong colour`. */
export function titleOf(name: string): string {
  const [, group, rest = ''] = /^--ba-(palette|color)?-?(.+)$/.exec(name) ?? [];
  const words = `${rest.replaceAll('-', ' ')}${group === 'color' ? ' colour' : ''}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
