import { contrastOn, over, parseSrgb } from '../../test/brand/contrast.ts';

const hex = (color) =>
  `#${color
    .slice(0, 3)
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** The public token that a colour of the pairs comes from. */
export const publicName = (token) =>
  ({
    'header-ink': '--ba-header-ink',
    'header-background': '--ba-header-background',
    'header-focus': '--ba-header-ink',
    'header-hover': '--ba-header-ink',
    'header-pressed': '--ba-header-ink',
    'field-background': '--ba-field-background',
    'tab-indicator': '--ba-tab-indicator',
    'hover-row': '--ba-color-ink',
    pressed: '--ba-color-ink',
    star: '--ba-palette-amber',
  })[token] ?? `--ba-color-${token}`;

/** Which way to go: away from the ground. */
function wayOut(ground) {
  const [darker, lighter] = [
    [0, 0, 0, 1],
    [1, 1, 1, 1],
  ].map((end) => contrastOn(end, ground));
  return darker > lighter ? 'darker' : 'lighter';
}

/**
 * Measures the pairs of colours.
 *
 * @param {Record<string, string>} colors by token, as the browser tells them
 * @returns {import('./check-colors.mjs').MeasuredColors} the pairs with a broken colour are left out
 */
export function measureColors(colors, pairs, least) {
  const read = Object.fromEntries(Object.entries(colors).map(([token, text]) => [token, parseSrgb(text)]));
  const broken = Object.keys(read).filter((token) => read[token] === undefined);
  const measured = pairs
    .filter(({ ink, ground }) => ![ink, ...ground].some((token) => broken.includes(token)))
    .map((pair) => {
      const grounds = pair.ground.map((token) => read[token]);
      const behind = grounds.reduce((below, layer) => over(layer, below), [1, 1, 1, 1]);
      const contrast = contrastOn(read[pair.ink], grounds);
      return {
        pair,
        contrast,
        least: least[pair.kind],
        passes: contrast >= least[pair.kind],
        ink: { token: publicName(pair.ink), color: hex(over(read[pair.ink], behind)) },
        ground: { tokens: pair.ground.map(publicName), color: hex(behind) },
        wayOut: wayOut(grounds),
      };
    });
  // What follows from a broken colour is broken, too: the token itself is named where it can be.
  return { broken: [...new Set(broken.map(publicName))], measured };
}

const opposite = { darker: 'lighter', lighter: 'darker' };

/**
 * @param {Record<string, string>} colors by token, as the browser tells them
 * @returns {{ faults: string[], well: string[] }} a line for each pair
 */
export function checkColors(colors, pairs, least) {
  const { broken, measured } = measureColors(colors, pairs, least);
  const faults = broken.map((name) => `${name} is no colour: write one that CSS knows.`);
  const well = [];
  for (const one of measured) {
    const { ink, ground } = one;
    const figures = `${one.contrast.toFixed(2)}:1 (${ink.token} ${ink.color} on ${ground.tokens.join(' + ')} ${ground.color})`;
    if (one.passes) well.push(`${one.pair.name}: ${figures}`);
    else
      faults.push(
        `${one.pair.name}: ${figures} is below ${one.least}:1; make ${ink.token} ${one.wayOut}, or its ground ${opposite[one.wayOut]}.`,
      );
  }
  return { faults, well };
}
