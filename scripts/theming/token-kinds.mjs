/**
 * What each token may be: the one judgment of `check-brand` and of the playground. It needs no file system and no browser; what a value
 * comes to, `scripts/brand/measure-values.mjs` asks one.
 */

/**
 * Elements calculate with it, so that a keyword or a percentage would break what follows. `scroll-margin-top` takes what these tokens
 * take: one length, also a negative one, which is measured and then refused by its size.
 */
const length = (least, most, example) => ({
  name: 'length',
  property: 'scroll-margin-top',
  isCalculated: true,
  words: `a length from ${least}px to ${most}px, such as ${example}`,
  limit: { unit: 'px', least, most },
});

const fontSize = (least, most, example) => ({
  ...length(least, most, example),
  name: 'fontSize',
  property: 'font-size',
  words: `a size from ${least}px to ${most}px, such as ${example}`,
});

/** By what stands in a token's name; the first that fits counts. */
const kinds = [
  [
    /^--ba-(palette|color)-|-(background|ink|indicator)$/,
    { name: 'color', property: 'background-color', words: 'a colour' },
  ],
  [/-font-family/, { name: 'fontFamily', property: 'font-family', words: 'a list of typefaces' }],
  [/-font-weight/, { name: 'fontWeight', property: 'font-weight', words: 'a weight from 1 to 1000' }],
  [
    /-line-height$/,
    {
      name: 'lineHeight',
      // It takes a number alone: a line height with a unit would not grow with its text.
      property: 'flex-grow',
      isCalculated: true,
      keywords: ['normal'],
      words: 'a number from 0.8 to 3, or “normal”',
      limit: { unit: '', least: 0.8, most: 3 },
    },
  ],
  [
    /-letter-spacing/,
    {
      ...length(-4, 16, '-0.01em'),
      name: 'letterSpacing',
      keywords: ['normal'],
      words: 'a length from -4px to 16px, or “normal”',
    },
  ],
  [/-font-size-(heading|title)$/, fontSize(8, 96, '1.5em')],
  [/-font-size/, fontSize(8, 32, '1em')],
  [
    /-shadow/,
    {
      name: 'shadow',
      property: 'box-shadow',
      words: 'a shadow with lengths of 200px at the most',
      limit: { unit: 'px', least: -200, most: 200 },
    },
  ],
  [
    /-duration$/,
    {
      name: 'duration',
      // Unlike a duration, a delay may be negative: so it can be told from 0.
      property: 'transition-delay',
      isCalculated: true,
      words: 'a time from 0s to 5s, such as 150ms',
      limit: { unit: 's', least: 0, most: 5 },
    },
  ],
  [
    /-padding$/,
    {
      name: 'padding',
      property: 'padding',
      words: 'a padding, each side from 0px to 240px; a percentage is of 1000px',
      limit: { unit: 'px', least: 0, most: 240 },
    },
  ],
  [
    /-content-width$/,
    {
      name: 'width',
      property: 'max-inline-size',
      // What comes of a percentage is told of a width alone.
      measuredBy: 'inline-size',
      keywords: ['none'],
      words: 'a width of 240px or more, or “none”; a percentage is of 1000px',
      limit: { unit: 'px', least: 240, most: Infinity },
    },
  ],
  [/-space-unit$/, length(1, 16, '4px')],
  [/-radius-unit$/, length(0, 32, '4px')],
  [/-radius/, length(0, 9999, '8px')],
  [/-border-width$/, length(0, 8, '1px')],
  [/-focus-width$/, length(1, 8, '2px')],
  [/-control-height$/, length(20, 120, '40px')],
  [/-header-height$/, length(20, 240, '56px')],
  [/-row-height$/, length(20, 400, '64px')],
  [/-icon-size$/, length(8, 64, '1.2em')],
  [/-mark-size$/, length(8, 128, '2.4em')],
  [/-tile-width$/, length(80, 960, '20em')],
];

/**
 * @param {string} name of a token, with its dashes
 * @returns {import('./token-kinds.mjs').TokenKind}
 * @throws {Error} where no row of the table above is about it
 */
export function kindOf(name) {
  const kind = kinds.find(([pattern]) => pattern.test(name))?.[1];
  if (!kind) throw new Error(`The token ${name} is of no kind. Did you forget its row in token-kinds.mjs?`);
  return kind;
}

/** @param {string} name */
export const isColor = (name) => kindOf(name).name === 'color';

/** The longest value that a sentence quotes. */
const longest = 80;

/**
 * Judges a value by what it comes to.
 *
 * @param {import('./token-kinds.mjs').TokenKind} kind
 * @param {string} value as it was written
 * @param {readonly number[] | null} measured what `measureValues` tells of it
 * @returns {string | undefined} what is wrong with it, in a sentence
 */
export function valueProblem({ words, limit, isCalculated }, value, measured) {
  const isInside = (number) => !limit || (number >= limit.least && number <= limit.most);
  if (measured?.every(isInside)) return undefined;
  const text = value.trim();
  if (text === '') return `“” is not ${words}. An empty value counts as set: leave the token out to have its default.`;
  const needsUnit = text === '0' && isCalculated && limit?.unit && limit.least <= 0;
  const hint = needsUnit ? ` Elements calculate with it: write 0${limit.unit}.` : '';
  return `“${text.length > longest ? `${text.slice(0, longest)}…` : text}” is not ${words}.${hint}`;
}
