import exampleBrand from '../src/themes/example-brand.css?url';
import beacon from '../stories/playground/brands/beacon.css?url';
import gazette from '../stories/playground/brands/gazette.css?url';
import lattice from '../stories/playground/brands/lattice.css?url';
import pebble from '../stories/playground/brands/pebble.css?url';

/** A brand that can be chosen in the toolbar. */
interface Brand {
  readonly id: string;
  readonly title: string;
  /** The address of its style sheet. */
  readonly href: string;
}

/** The brands of the toolbar. A new one is a style sheet and a row; `light-dark()` in it follows the theme. */
export const brands: readonly Brand[] = [
  { id: 'example', title: 'Harbour, the example', href: exampleBrand },
  { id: 'gazette', title: 'Gazette', href: gazette },
  { id: 'lattice', title: 'Lattice', href: lattice },
  { id: 'pebble', title: 'Pebble', href: pebble },
  { id: 'beacon', title: 'Beacon', href: beacon },
];

const link = Object.assign(document.createElement('link'), { rel: 'stylesheet' });

/** Puts the page into a brand, or into none. Resolves once its style sheet applies: what a story measures is the brand's. */
export async function applyBrand(id: string): Promise<void> {
  const brand = brands.find((one) => one.id === id);
  if (!brand) return link.remove();
  const href = new URL(brand.href, document.baseURI).href;
  if (link.isConnected && link.href === href) return;
  const loaded = new Promise((done) => link.addEventListener('load', done, { once: true }));
  link.href = href;
  document.head.append(link);
  await loaded;
}
