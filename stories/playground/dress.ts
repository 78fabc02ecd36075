import type { Brand } from './brand.js';
import { tokens } from './token-list.js';

export type Scheme = 'light' | 'dark';

export const schemes: readonly Scheme[] = ['light', 'dark'];

/**
 * Puts a brand on an element and all below it, and no other: what it does not set is the elements' own default, whatever stands around.
 * Values are set by the object model, one property each, so that none can end its declaration.
 */
export function dress({ style }: HTMLElement, brand: Brand, scheme?: Scheme): void {
  for (const { name } of tokens) style.setProperty(name, brand.get(name) ?? 'initial');
  if (scheme) style.colorScheme = scheme;
}
