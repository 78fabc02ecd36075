/** Reads the public tokens out of the text of the style sheets, wherever that text comes from: it needs no file system. */

export const layers = ['reference', 'semantic', 'element'];

/** The text up to the bracket that closes the one before `from`. */
function upToBracket(text, from) {
  let depth = 1;
  let end = from;
  for (; depth > 0; end += 1) depth += { '(': 1, ')': -1 }[text[end]] ?? 0;
  return text.slice(from, end - 1);
}

const inOneLine = (text) => text.replace(/\s+/g, ' ').replace(/\( /g, '(').replace(/ \)/g, ')').trim();

/** The private names of the tokens, as `--_paper`, by their public ones. */
export function privateNames(css) {
  return new Map([...css.matchAll(/(--_[\w-]+):\s*var\(\s*(--ba-[\w-]+),/g)].map(([, own, name]) => [own, name]));
}

/**
 * @param {Readonly<Record<string, string>>} texts by layer, the modules of its style sheets
 * @returns {import('./token-sources.mjs').Token[]} in the order of the style sheets
 */
export function tokensIn(texts) {
  const names = new Map(layers.flatMap((layer) => [...privateNames(texts[layer])]));
  const publicOf = (text) => text.replace(/--_[\w-]+/g, (own) => names.get(own) ?? own);
  return layers.flatMap((layer) => {
    const text = texts[layer];
    const described = new Map(
      [...text.matchAll(/@cssprop (--ba-[\w-]+) - (.+)/g)].map(([, name, words]) => [name, words]),
    );
    return [...text.matchAll(/var\(\s*(--ba-[\w-]+),/g)].map((match) => ({
      name: match[1],
      layer,
      description: described.get(match[1]) ?? '',
      default: publicOf(inOneLine(upToBracket(text, match.index + match[0].length))),
    }));
  });
}

/**
 * The style sheet of all tokens as an element has it.
 *
 * @param {string} whole the modules that put the layers together, and add what has no public name
 * @param {Readonly<Record<string, string>>} texts by layer, the modules of its style sheets
 */
export function styleSheetIn(whole, texts) {
  const cssIn = (modules) => [...modules.matchAll(/css`([^`]*)`/g)].map(([, css]) => css).join('');
  return cssIn(whole).replace(/\$\{(\w+)Styles\}/g, (_, layer) => cssIn(texts[layer] ?? ''));
}
