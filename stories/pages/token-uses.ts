import { tokens } from './tokens.js';

/** The style sheets of the library, by their paths. */
const sources = import.meta.glob<string>('../../src/**/*.styles.ts', { query: '?raw', import: 'default', eager: true });

const isLayer = (path: string) => path.includes('/ui/tokens/');

/** The public names of tokens, by the private ones that style sheets use. */
const publicNames = new Map(
  Object.entries(sources)
    .filter(([path]) => isLayer(path))
    .flatMap(([, css]) => [...css.matchAll(/(--_[\w-]+):\s*var\(\s*(--ba-[\w-]+),/g)])
    .map(([, own, name]) => [own!, name!]),
);

/** Style sheets that all elements have. */
const everywhere = new Set(['base', 'isolation', 'tokens']);

/** What a style sheet is called here: the element, or the part of an element that several share. */
const nameOf = (path: string) => {
  const name = path.slice(path.lastIndexOf('/') + 1).replace('.styles.ts', '');
  return everywhere.has(name) ? 'every element' : name;
};

export interface TokenUses {
  /** The tokens that follow from it. */
  readonly tokens: readonly string[];
  /** The elements, and what several of them share, such as `button`. */
  readonly places: readonly string[];
}

function usesOf(token: string): TokenUses {
  const read = [...publicNames].filter(([, name]) => name === token).map(([own]) => `var(${own})`);
  const places = Object.entries(sources)
    .filter(([path, css]) => !isLayer(path) && read.some((use) => css.includes(use)))
    .map(([path]) => nameOf(path));
  return {
    tokens: tokens.filter((other) => other.default.includes(`var(${token})`)).map(({ name }) => name),
    places: [...new Set(places)].sort(),
  };
}

/** Where each token is used, as the style sheets say. */
export const tokenUses: ReadonlyMap<string, TokenUses> = new Map(tokens.map(({ name }) => [name, usesOf(name)]));
