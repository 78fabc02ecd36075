import harbour from '../../src/themes/example-brand.css?url';

/** The brands that the demo can wear, by id. */
export const brands: Readonly<Record<string, string>> = { none: 'Default', harbour: 'Harbour' };

const addresses: Readonly<Record<string, string>> = { harbour };

const stored = 'demo-brand';

/** The brand that was chosen last. */
export function chosenBrand(): string {
  const chosen = localStorage.getItem(stored);
  return chosen !== null && Object.hasOwn(brands, chosen) ? chosen : 'none';
}

const link = Object.assign(document.createElement('link'), { rel: 'stylesheet' });

/** Dresses the page in the brand that was chosen last: tokens alone. */
export function applyBrand(): void {
  const address = addresses[chosenBrand()];
  if (!address) return link.remove();
  link.href = address;
  document.head.append(link);
}

/** Chooses a brand, and dresses the page in it. */
export function chooseBrand(id: string): void {
  localStorage.setItem(stored, id);
  applyBrand();
}
