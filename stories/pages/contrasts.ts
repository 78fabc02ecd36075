import { type MeasuredPair, measureColors } from '../../scripts/brand/check-colors.mjs';
import { colorsOfTokens, tokensOfPairs } from '../../test/brand/colors-of-tokens.js';
import { type ContrastPair, contrastPairs, leastContrast } from '../../test/brand/contrast-pairs.js';
import { tokenSheet } from '../playground/token-list.js';

/** A pair of colours as it is drawn in light and in dark. */
export interface Contrast {
  readonly pair: ContrastPair;
  readonly light: MeasuredPair;
  readonly dark: MeasuredPair;
}

function measuredIn(scheme: 'light' | 'dark', place: Element): ReadonlyMap<ContrastPair, MeasuredPair> {
  const host = document.createElement('div');
  host.hidden = true;
  host.style.colorScheme = scheme;
  place.append(host);
  const colors = colorsOfTokens(host, tokenSheet, tokensOfPairs(contrastPairs));
  host.remove();
  return new Map(measureColors(colors, contrastPairs, leastContrast).measured.map((one) => [one.pair, one]));
}

/**
 * Measures every pair of colours that the elements draw, as `check-brand` does.
 *
 * @param place whose brand counts
 * @returns the pairs without one in which a token holds no colour
 */
export function contrastsAt(place: Element): readonly Contrast[] {
  const [light, dark] = [measuredIn('light', place), measuredIn('dark', place)];
  return contrastPairs.flatMap((pair) => {
    const [inLight, inDark] = [light.get(pair), dark.get(pair)];
    return inLight && inDark ? [{ pair, light: inLight, dark: inDark }] : [];
  });
}

/** `4.53:1`, cut and not rounded: what is shown as enough is enough. */
export const ratio = (contrast: number): string => `${(Math.floor(contrast * 100) / 100).toFixed(2)}:1`;

/** The least contrast of a kind that a token is drawn with. */
export interface LeastContrast {
  readonly kind: ContrastPair['kind'];
  readonly light: number;
  readonly dark: number;
}

/** By the public name of what stands in front, the least of each kind. */
export function leastByToken(contrasts: readonly Contrast[]): ReadonlyMap<string, readonly LeastContrast[]> {
  const found = new Map<string, LeastContrast[]>();
  for (const { pair, light, dark } of contrasts) {
    const { token } = light.ink;
    const others = found.get(token) ?? [];
    const same = others.find(({ kind }) => kind === pair.kind);
    const least = {
      kind: pair.kind,
      light: Math.min(light.contrast, same?.light ?? Infinity),
      dark: Math.min(dark.contrast, same?.dark ?? Infinity),
    };
    found.set(token, [...others.filter((other) => other !== same), least]);
  }
  return found;
}
