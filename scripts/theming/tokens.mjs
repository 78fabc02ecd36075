/**
 * Reads the public tokens out of the style sheets: what each is for stands in the comment of its layer, its default where
 * the elements read it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { layers, privateNames, tokensIn } from './token-sources.mjs';

const sources = fileURLToPath(new URL('../../src', import.meta.url));

/** @typedef {import('./token-sources.mjs').Token} Token */

export { layers };

/** Of a layer, what only an overview reads has a module of its own. */
const textOf = (layer) =>
  [layer, `overview-${layer}`]
    .map((name) => path.join(sources, `ui/tokens/${name}.styles.ts`))
    .filter(existsSync)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

/** @returns {Token[]} in the order of the style sheets */
export const readTokens = () => tokensIn(Object.fromEntries(layers.map((layer) => [layer, textOf(layer)])));

/** The comment of a layer names exactly what the layer reads. */
export function undescribedTokens() {
  return layers.flatMap((layer) => {
    const text = textOf(layer);
    const described = [...text.matchAll(/@cssprop (--ba-[\w-]+)/g)].map(([, name]) => name);
    const read = [...text.matchAll(/var\(\s*(--ba-[\w-]+),/g)].map(([, name]) => name);
    return [
      ...read.filter((name) => !described.includes(name)).map((name) => `${name} has no description.`),
      ...described.filter((name) => !read.includes(name)).map((name) => `${name} is described, but no style reads it.`),
    ];
  });
}

/** The style modules that one is made of, and itself. */
export function stylesBelow(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, imported] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+\.styles)\.js'/g)) {
    stylesBelow(path.resolve(path.dirname(file), `${imported}.ts`), found);
  }
  return found;
}

/**
 * The tokens of the third layer that the styles of an element read.
 *
 * @param {string} file the module of the element, below the root of the repository
 * @returns {string[]}
 */
export function elementTokensOf(file) {
  const folder = path.join(sources, '..', path.dirname(file));
  // Also those of its parts that are loaded later.
  const styles = readdirSync(folder).filter((name) => name.endsWith('.styles.ts'));
  const found = new Set();
  for (const name of styles) stylesBelow(path.join(folder, name), found);
  // Not those where the tokens are made.
  const own = [...found].filter((one) => !/ui.((overview-)?tokens\.styles\.ts|tokens.[\w-]+\.styles\.ts)$/.test(one));
  const css = own.map((one) => readFileSync(one, 'utf8')).join('\n');
  return [...privateNames(textOf('element'))].filter(([name]) => css.includes(`var(${name})`)).map(([, name]) => name);
}
