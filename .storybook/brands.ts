import exampleBrand from '../src/themes/example-brand.css?url';

/** A brand that can be chosen in the toolbar. */
interface Brand {
  readonly id: string;
  readonly title: string;
  /** The address of its style sheet. */
  readonly href: string;
}

/** The brands of the toolbar. A new one is a style sheet and a row; `light-dark()` in it follows the theme. */
export const brands: readonly Brand[] = [{ id: 'example', title: 'Example brand', href: exampleBrand }];

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
