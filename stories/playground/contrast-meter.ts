import { type MeasuredPair, measureColors } from '../../scripts/brand/check-colors.mjs';
import { colorsOfTokens, tokensOfPairs } from '../../test/brand/colors-of-tokens.js';
import { contrastPairs, leastContrast } from '../../test/brand/contrast-pairs.js';
import { parseSrgb } from '../../test/brand/contrast.js';
import type { Brand } from './brand.js';
import { dress, type Scheme, schemes } from './dress.js';
import { isColor } from '../../scripts/theming/token-kinds.mjs';
import { privateNameOf, tokens, tokenSheet } from './token-list.js';

/** A pair of colours in one of the schemes. */
export interface Finding extends MeasuredPair {
  readonly scheme: Scheme;
}

export interface ContrastReport {
  /** What is too faint, the worst first; then what passes, the nearest to its limit first. */
  readonly findings: readonly Finding[];
  readonly failed: number;
  /** By scheme and public name, the colour of every token, as `#rrggbb` over nothing. */
  readonly colors: Readonly<Record<Scheme, ReadonlyMap<string, string>>>;
}

const colorTokens = tokens.map(({ name }) => name).filter(isColor);
const asked = [...new Set([...tokensOfPairs(contrastPairs), ...colorTokens.map((name) => privateNameOf.get(name)!)])];

const hex = (text: string) => {
  const [red, green, blue] = parseSrgb(text) ?? [0, 0, 0, 1];
  return `#${[red, green, blue]
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
};

const distance = ({ contrast, least }: MeasuredPair) => contrast / least;

/** Measures a brand as `check-brand` does, in the page itself: the browser works out what follows from its tokens. */
export class ContrastMeter {
  readonly #place: HTMLElement;

  /** @param root that the probes are put into, so that they can be measured */
  constructor(root: Node) {
    this.#place = document.createElement('div');
    // It has boxes, none of them seen: where there are none, WebKit goes on to tell the first colour that was asked for.
    Object.assign(this.#place.style, { position: 'absolute', inlineSize: '0', blockSize: '0', visibility: 'hidden' });
    root.appendChild(this.#place);
  }

  measure(brand: Brand): ContrastReport {
    dress(this.#place, brand);
    const read = schemes.map((scheme) => {
      const host = this.#place.appendChild(document.createElement('div'));
      host.style.colorScheme = scheme;
      // Forced colours would take the place of the brand's.
      host.style.setProperty('forced-color-adjust', 'none');
      const colors = colorsOfTokens(host, tokenSheet, asked);
      host.remove();
      return { scheme, colors };
    });
    const findings = read
      .flatMap(({ scheme, colors }) =>
        measureColors(colors, contrastPairs, leastContrast).measured.map((one) => ({ ...one, scheme })),
      )
      .sort((one, other) => distance(one) - distance(other));
    const [light, dark] = read.map(
      ({ colors }) => new Map(colorTokens.map((name) => [name, hex(colors[privateNameOf.get(name)!]!)])),
    );
    return {
      findings,
      failed: findings.filter(({ passes }) => !passes).length,
      colors: { light: light!, dark: dark! },
    };
  }

  remove(): void {
    this.#place.remove();
  }
}
