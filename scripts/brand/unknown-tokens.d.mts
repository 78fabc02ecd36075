export function nearest(word: string, names: readonly string[]): string;
export function unknownTokens(css: string, names: readonly string[]): string[];
