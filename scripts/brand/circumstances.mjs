/** What the media queries of a brand ask for, and the browser can be told: so a rule is looked at where it holds, and where it does not. */

/** By feature, the values that can be emulated; the first is where every brand is looked at. Forced colours leave no token its say. */
const emulated = {
  'prefers-color-scheme': ['light', 'dark'],
  'prefers-contrast': ['no-preference', 'more', 'less', 'custom'],
  'prefers-reduced-motion': ['no-preference', 'reduce'],
  'prefers-reduced-transparency': ['no-preference', 'reduce'],
  'color-gamut': ['srgb', 'p3', 'rec2020'],
};
const usual = {
  media: 'screen',
  width: 1280,
  height: 800,
  ...Object.fromEntries(Object.entries(emulated).map(([feature, [first]]) => [feature, first])),
};

/** The sizes in a query, and what lies next to them: `width < 30em` is told from `width <= 30em`. */
const sizesIn = (text) =>
  [...text.matchAll(/([\d.]+)(px|r?em)\b/g)]
    .map(([, number, unit]) => Math.round(Number(number) * (unit === 'px' ? 1 : 16)))
    .flatMap((size) => [size, size - 1, size + 1])
    .filter((size) => size > 0);

/** Every combination of what a query names, the usual first. */
function combinations(text) {
  const choices = Object.entries(emulated).filter(([feature]) => text.includes(feature));
  if (/\bprint\b/.test(text)) choices.push(['media', ['screen', 'print']]);
  if (/orientation|aspect-ratio/.test(text)) choices.push(['width', [usual.width, 400, 2400]]);
  else if (/width/.test(text)) choices.push(['width', [usual.width, ...sizesIn(text)]]);
  if (/height/.test(text)) choices.push(['height', [usual.height, ...sizesIn(text)]]);
  return choices.reduce(
    (list, [key, values]) => list.flatMap((one) => values.map((value) => ({ ...one, [key]: value }))),
    [usual],
  );
}

/** Tells the browser of a page where it is. */
export async function emulate(call, { media, width, height, ...features }) {
  await call('Emulation.setEmulatedMedia', {
    media,
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
  await call('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
}

/** In words, how it differs from the usual; the scheme is told apart. */
const wordsFor = ({ media, width, height, ...features }) =>
  [
    ...(media === usual.media ? [] : [media]),
    ...(width === usual.width ? [] : [`${width}px wide`]),
    ...(height === usual.height ? [] : [`${height}px high`]),
    ...Object.keys(features)
      .filter((feature) => features[feature] !== usual[feature])
      .map((feature) => `${feature}: ${features[feature]}`),
  ].join(', ');

/**
 * Finds where a brand has to be looked at, besides the usual: for every media query, once where it holds and once where it does not.
 *
 * @param {{ queries: string[], hasToken: boolean }[]} conditions lists of media queries that have to hold together
 * @param {(circumstances: object, queries: string[]) => Promise<boolean>} holds
 * @returns {Promise<{ found: { words: string, circumstances: object }[], notices: string[] }>}
 */
export async function findCircumstances(conditions, holds) {
  const found = new Map([['', usual]]);
  const notices = [];
  for (const { queries, hasToken } of conditions) {
    const open = new Set([true, false]);
    for (const circumstances of combinations(queries.join(' '))) {
      if (open.size === 0) break;
      if (!open.delete(await holds(circumstances, queries))) continue;
      const anyScheme = { ...circumstances, 'prefers-color-scheme': usual['prefers-color-scheme'] };
      found.set(wordsFor(anyScheme), anyScheme);
    }
    if (open.has(true) && hasToken) notices.push(`The tokens in "@media ${queries.join(' and ')}" were not looked at.`);
  }
  return { found: [...found].map(([words, circumstances]) => ({ words, circumstances })), notices };
}
