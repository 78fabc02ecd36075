export type TokenLayer = 'reference' | 'semantic' | 'element';

export interface Token {
  /** As hosts write it, such as `--ba-palette-brand`. */
  readonly name: string;
  readonly layer: TokenLayer;
  readonly description: string;
  /** What it is without a brand; names of tokens in it are public. */
  readonly default: string;
}

/** By layer, the text of the modules of its style sheets. */
export type LayerTexts = Readonly<Record<TokenLayer, string>>;

export const layers: readonly TokenLayer[];
export function privateNames(css: string): Map<string, string>;
export function tokensIn(texts: LayerTexts): Token[];
export function styleSheetIn(whole: string, texts: LayerTexts): string;
