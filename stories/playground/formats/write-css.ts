import { layers, type Token } from '../../../scripts/theming/token-sources.mjs';
import type { Brand } from '../brand.js';

const head = `/*
 * A brand of ba-settings-elements, made in its playground: only what differs from the defaults. Link it after
 * themes/base.css, or alone; "npx ba-settings-elements check-brand brand.css" reads every pair of colours in it.
 */`;

/**
 * Writes a brand as a style sheet.
 *
 * @param tokens all that there are, in the order of the file
 */
export function writeCss(brand: Brand, tokens: readonly Token[]): string {
  const blocks = layers
    .map((layer) => tokens.filter((token) => token.layer === layer && brand.has(token.name)))
    .filter((inLayer) => inLayer.length > 0)
    .map((inLayer) => inLayer.map(({ name }) => `  ${name}: ${brand.get(name)};`).join('\n'));
  return `${head}\n:root {\n${blocks.join('\n\n')}${blocks.length > 0 ? '\n' : ''}}\n`;
}
