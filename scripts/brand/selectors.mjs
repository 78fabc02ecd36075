/**
 * Takes selectors apart, as the browser serializes them. It is sent to a page, too: a function here uses nothing but the other functions
 * of `scripts/brand` that are sent with it.
 */

/** The letters of a selector, where a string and an escape count as one, each with how many brackets are around it. */
export function scanSelector(text) {
  let depth = 0;
  return [...text.matchAll(/\\[^]|"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|[^]/g)].map(({ 0: token, index }) => {
    if (token === ')' || token === ']') depth -= 1;
    const letter = { token, index, depth };
    if (token === '(' || token === '[') depth += 1;
    return letter;
  });
}

/** The selectors of a list. */
export function splitSelectors(text) {
  const commas = scanSelector(text).filter(({ token, depth }) => token === ',' && depth === 0);
  const ends = [...commas.map(({ index }) => index), text.length];
  return ends.map((end, index) => text.slice(index === 0 ? 0 : ends[index - 1] + 1, end).trim()).filter(Boolean);
}

/** @returns {{ combinator: string, text: string }[]} the compound selectors, from the outside to the inside */
export function compoundsOf(selector) {
  const compounds = [{ combinator: ' ', text: '' }];
  for (const { token, depth } of scanSelector(selector.trim())) {
    const last = compounds.at(-1);
    if (depth > 0 || !/^[\s>+~]$/.test(token)) last.text += token;
    else if (last.text) compounds.push({ combinator: token, text: '' });
    else if (token.trim()) last.combinator = token;
  }
  return compounds;
}

/** A nested selector as it reads outside of its parent rule. */
export function unnest(selector, parent) {
  const strings = /\\[^]|"(?:\\[^]|[^"\\])*"|&|:scope\b/g;
  let isRelative = true;
  const absolute = selector.replace(strings, (part) => {
    if (part !== '&' && part !== ':scope') return part;
    isRelative = false;
    return `:is(${parent})`;
  });
  return isRelative ? `:is(${parent}) ${absolute}` : absolute;
}

/** What a selector stands for without `:is()` and `:where()`: a selector for each of their alternatives. */
export function expandSelector(selector) {
  const letters = scanSelector(selector);
  const isOpening = ({ token, index, depth }) =>
    token === '(' && depth === 0 && /:(is|where)$/i.test(selector.slice(0, index));
  const open = letters.find(isOpening)?.index;
  if (open === undefined) return [selector];
  const close = letters.find(({ token, index, depth }) => token === ')' && depth === 0 && index > open).index;
  const before = selector.slice(0, open).replace(/:\w+$/, '');
  // What precedes it in the same compound selector follows it, since a tag has to come first.
  const own = /[\s>+~]$/.test(before) ? '' : compoundsOf(before).at(-1).text;
  const tag = /^(?:[a-z][\w-]*|\*)?/i.exec(own)[0];
  return splitSelectors(selector.slice(open + 1, close)).flatMap((alternative) => {
    const last = compoundsOf(alternative).at(-1).text;
    const lead = before.slice(0, before.length - own.length) + alternative.slice(0, alternative.length - last.length);
    const rest = last.startsWith(tag) ? last : tag + last;
    return expandSelector(lead + rest + own.slice(tag.length) + selector.slice(close + 1));
  });
}
