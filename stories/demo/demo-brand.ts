import harbour from '../../src/themes/example-brand.css?url';
import { choices } from './choices.js';

interface Brand {
  readonly title: string;
  /** The name of its style sheet in the package, and the address of it here. */
  readonly file?: string;
  readonly address?: string;
}

const all: Readonly<Record<string, Brand>> = {
  none: { title: 'Default' },
  harbour: { title: 'Harbour', file: 'example-brand', address: harbour },
};

/** The brands that the demo can wear, by id. */
export const brands: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(all).map(([id, { title }]) => [id, title]),
);

const stored = 'demo-brand';

/** The brand that was chosen last. */
export function chosenBrand(): string {
  const chosen = choices.read(stored);
  return chosen !== undefined && Object.hasOwn(all, chosen) ? chosen : 'none';
}

/** The name of the chosen brand's style sheet in the package, without its ending. */
export const chosenBrandFile = (): string | undefined => all[chosenBrand()]!.file;

const link = Object.assign(document.createElement('link'), { rel: 'stylesheet' });

/** Dresses the page in the brand that was chosen last: tokens alone. */
export function applyBrand(): void {
  const { address } = all[chosenBrand()]!;
  if (!address) return link.remove();
  link.href = address;
  document.head.append(link);
}

/** Chooses a brand, and dresses the page in it. */
export function chooseBrand(id: string): void {
  choices.write(stored, id);
  applyBrand();
}
