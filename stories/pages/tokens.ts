import base from '../../src/themes/base.css?raw';
import { type CssProperty, elements } from './manifest.js';

export type Layer = 'reference' | 'semantic' | 'element';

export interface Token extends CssProperty {
  readonly layer: Layer;
}

/** What `base.css` sets is the first layer; of the others, `ba-provider` hands on the second. */
const inBase = new Set([...base.matchAll(/^\s*(--ba-[\w-]+):/gm)].map(([, name]) => name));
const provided = new Set(
  elements.find(({ tagName }) => tagName === 'ba-provider')?.cssProperties.map(({ name }) => name),
);

function layerOf(name: string): Layer {
  if (inBase.has(name)) return 'reference';
  return provided.has(name) ? 'semantic' : 'element';
}

const byName = new Map(elements.flatMap(({ cssProperties }) => cssProperties).map((token) => [token.name, token]));
const order: readonly Layer[] = ['reference', 'semantic', 'element'];

/** Every public token, layer by layer. */
export const tokens: readonly Token[] = [...byName.values()]
  .map((token) => ({ ...token, layer: layerOf(token.name) }))
  .sort((one, other) => order.indexOf(one.layer) - order.indexOf(other.layer));

/** The name by which these pages read a token: with its default, which the elements keep to themselves. */
export const shownName = (name: string) => name.replace('--ba-', '--story-');

const withShownNames = (value: string) =>
  value.replace(/var\((--ba-[\w-]+)\)/g, (_, name: string) => `var(${shownName(name)})`);

/** Declares what the elements see of each token, in the theme and the brand of the page. */
export const tokenScope: string = tokens
  .map((token) => `${shownName(token.name)}: var(${token.name}, ${withShownNames(token.default)});`)
  .join('\n');
