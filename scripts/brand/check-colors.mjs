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

const publicName = (token) =>
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
function advice(ink, ground, token) {
  const [darker, lighter] = [
    [0, 0, 0, 1],
    [1, 1, 1, 1],
  ].map((end) => contrastOn(end, ground));
  return `make ${publicName(token)} ${darker > lighter ? 'darker' : 'lighter'}, or its ground ${darker > lighter ? 'lighter' : 'darker'}`;
}

/**
 * @param {Record<string, string>} colors by token, as the browser tells them
 * @returns {{ faults: string[], well: string[] }} a line for each pair
 */
export function checkColors(colors, pairs, least) {
  const faults = [];
  const well = [];
  const read = Object.fromEntries(Object.entries(colors).map(([token, text]) => [token, parseSrgb(text)]));
  const broken = Object.keys(read).filter((token) => read[token] === undefined);
  // What follows from a broken colour is broken, too: the token itself is named where it can be.
  faults.push(...broken.map((token) => `${publicName(token)} is no colour: write one that CSS knows.`));
  for (const { name, ink, ground, kind } of pairs) {
    if ([ink, ...ground].some((token) => broken.includes(token))) continue;
    const grounds = ground.map((token) => read[token]);
    const contrast = contrastOn(read[ink], grounds);
    const behind = grounds.reduce((below, layer) => over(layer, below), [1, 1, 1, 1]);
    const figures = `${contrast.toFixed(2)}:1 (${publicName(ink)} ${hex(over(read[ink], behind))} on ${ground.map(publicName).join(' + ')} ${hex(behind)})`;
    if (contrast >= least[kind]) well.push(`${name}: ${figures}`);
    else faults.push(`${name}: ${figures} is below ${least[kind]}:1; ${advice(read[ink], grounds, ink)}.`);
  }
  return { faults: [...new Set(faults)], well };
}
