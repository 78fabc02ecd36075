/** What a token is a value of, and the property whose values it takes. */
export interface TokenKind {
  readonly name:
    | 'color'
    | 'fontFamily'
    | 'fontWeight'
    | 'lineHeight'
    | 'letterSpacing'
    | 'fontSize'
    | 'shadow'
    | 'duration'
    | 'padding'
    | 'width'
    | 'length';
  readonly property: string;
  /** How it is said to somebody who wrote another thing. */
  readonly words: string;
  /** Elements calculate with it, so that a keyword would break what follows. */
  readonly isCalculated?: boolean;
}

/** By what stands in a token's name; the first that fits counts. */
const kinds: readonly (readonly [RegExp, TokenKind])[] = [
  [
    /^--ba-(palette|color)-|-(background|ink|indicator)$/,
    { name: 'color', property: 'background-color', words: 'a colour' },
  ],
  [/-font-family/, { name: 'fontFamily', property: 'font-family', words: 'a list of typefaces' }],
  [/-font-weight/, { name: 'fontWeight', property: 'font-weight', words: 'a weight from 1 to 1000' }],
  [/-line-height$/, { name: 'lineHeight', property: 'line-height', words: 'a number' }],
  [/-letter-spacing/, { name: 'letterSpacing', property: 'letter-spacing', words: 'a length, or “normal”' }],
  [/-font-size/, { name: 'fontSize', property: 'font-size', words: 'a size, such as 1em', isCalculated: true }],
  [/-shadow/, { name: 'shadow', property: 'box-shadow', words: 'a shadow' }],
  [/-duration$/, { name: 'duration', property: 'transition-duration', words: 'a time, such as 150ms' }],
  [/-padding$/, { name: 'padding', property: 'padding', words: 'a padding' }],
  [/-content-width$/, { name: 'width', property: 'max-inline-size', words: 'a length, or “none”' }],
  [/./, { name: 'length', property: 'inline-size', words: 'a length, such as 4px', isCalculated: true }],
];

/** @param name of a token, with its dashes */
export const kindOf = (name: string): TokenKind => kinds.find(([pattern]) => pattern.test(name))![1];

export const isColor = (name: string): boolean => kindOf(name).name === 'color';
