/** The brands to start from, each a style sheet of tokens. */
import harbour from '../../src/themes/example-brand.css?raw';
import beacon from './brands/beacon.css?raw';
import gazette from './brands/gazette.css?raw';
import lattice from './brands/lattice.css?raw';
import pebble from './brands/pebble.css?raw';
import { type Brand, isSameBrand, noBrand } from './brand.js';
import { readCss } from './formats/read-css.js';
import { judge } from './token-list.js';

export interface ReadyBrand {
  readonly id: string;
  readonly title: string;
  readonly brand: Brand;
}

/** @throws {Error} where a style sheet sets what is no token: it belongs to this page */
function ready(id: string, title: string, css: string): ReadyBrand {
  const { brand, problems } = readCss(css, judge);
  if (problems.length > 0) throw new Error(`${title}: ${problems.map(({ message }) => message).join(' ')}`);
  return { id, title, brand };
}

export const readyBrands: readonly ReadyBrand[] = [
  { id: 'default', title: 'Default', brand: noBrand },
  ready('harbour', 'Harbour, the example brand', harbour),
  ready('gazette', 'Gazette, editorial', gazette),
  ready('lattice', 'Lattice, technical', lattice),
  ready('pebble', 'Pebble, playful', pebble),
  ready('beacon', 'Beacon, high contrast', beacon),
];

/** The ready brand that a brand is as it stands. */
export const sameReadyBrand = (brand: Brand): ReadyBrand | undefined =>
  readyBrands.find((one) => isSameBrand(one.brand, brand));

/** @throws {Error} where there is none with this id */
export function readyBrand(id: string): ReadyBrand {
  const found = readyBrands.find((one) => one.id === id);
  if (!found) throw new Error(`There is no ready brand ${id}.`);
  return found;
}
