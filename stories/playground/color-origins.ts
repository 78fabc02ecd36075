import type { Brand } from './brand.js';
import type { Scheme } from './dress.js';
import { halvesOf } from './formats/split-value.js';
import { tokenOf, tokenSheet } from './token-list.js';

/** What a colour of the elements is made of: a public token where a brand sets that, else a value that may name others. */
interface Source {
  readonly token: string | undefined;
  readonly value: string;
}

const sources: ReadonlyMap<string, Source> = new Map(
  [...tokenSheet.matchAll(/--_([\w-]+):\s*([^;]+);/g)].map(([, name, text]) => {
    const [, token, value] = /^var\(\s*(--ba-[\w-]+),\s*([^]*)\)$/.exec(text!.trim()) ?? [];
    return [name!, { token, value: (value ?? text!).trim() }];
  }),
);

/**
 * The tokens that a colour comes from in a brand: those that it sets, else those of the first layer. A default that names no token has
 * none but itself.
 *
 * @param name of the colour in the table of pairs, such as `accent`
 */
export function originsOf(name: string, brand: Brand, scheme: Scheme): string[] {
  const source = sources.get(name);
  if (!source) return [];
  const { token, value } = source;
  if (token && (brand.has(token) || tokenOf(token).layer === 'reference')) return [token];
  const half = halvesOf(value.replace(/\s+/g, ' '))[scheme];
  const named = [...half.matchAll(/var\(--_([\w-]+)/g)].map(([, one]) => one!);
  // Of a mix, the larger part comes first.
  if (Number(/^color-mix\(in srgb, var\(--_[\w-]+\) (\d+)%/.exec(half)?.[1] ?? 100) < 50) named.reverse();
  return [...new Set(named.flatMap((one) => originsOf(one, brand, scheme)))];
}
