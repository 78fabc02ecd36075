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
  /** Takes what the token takes, and nothing else. */
  readonly property: string;
  /** Tells what a value comes to, where that is another property. */
  readonly measuredBy?: string;
  /** What is allowed, as it is said to somebody who wrote another thing. */
  readonly words: string;
  /** Elements calculate with it, so that a keyword would break what follows. */
  readonly isCalculated?: boolean;
  /** Keywords that are taken as they are. */
  readonly keywords?: readonly string[];
  /** Between what a value has to lie, where 1em is 16px. */
  readonly limit?: { readonly unit: 'px' | 's' | ''; readonly least: number; readonly most: number };
}

export function kindOf(name: string): TokenKind;
export const isColor: (name: string) => boolean;
export function valueProblem(kind: TokenKind, value: string, measured: readonly number[] | null): string | undefined;
