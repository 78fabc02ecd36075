import type { Token } from '../../../scripts/theming/token-sources.mjs';
import type { Brand } from '../brand.js';
import { dtcgTokenOf } from './dtcg-values.js';
import { halvesOf } from './split-value.js';

/** The key of what the format has no place for, in reverse domain name notation. */
export const extension = 'io.github.ba-settings-elements';

const description =
  'A brand of ba-settings-elements. “light” and “dark” hold what differs between the two colour schemes, “base” what holds in both. ' +
  `What the format has no type for stands under $extensions, “${extension}”, as CSS.`;

type Group = Record<string, unknown>;

/**
 * Writes a brand in the Design Tokens Format Module 2025.10: a token that differs between the schemes stands in two groups, `light`
 * and `dark`, under one name; every other in `base`. A name is that of the custom property without its dashes.
 *
 * @param tokens all that there are, in the order of the file
 * @see https://www.designtokens.org/TR/2025.10/format/
 */
export function writeDtcg(brand: Brand, tokens: readonly Token[]): string {
  const groups: Record<'base' | 'light' | 'dark', Group> = { base: {}, light: {}, dark: {} };
  const css: Record<string, string> = {};
  for (const { name, description: $description } of tokens) {
    const text = brand.get(name);
    if (text === undefined) continue;
    const halves = halvesOf(text);
    const [light, dark] = [dtcgTokenOf(name, halves.light), dtcgTokenOf(name, halves.dark)];
    const key = name.slice(2);
    if (!light || !dark) css[name] = text;
    else if (halves.light === halves.dark) groups.base[key] = { ...light, $description };
    else {
      groups.light[key] = { ...light, $description };
      groups.dark[key] = { ...dark, $description };
    }
  }
  const filled = Object.entries(groups).filter(([, group]) => Object.keys(group).length > 0);
  const file = {
    $description: description,
    ...Object.fromEntries(filled),
    ...(Object.keys(css).length > 0 && { $extensions: { [extension]: { css } } }),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}
