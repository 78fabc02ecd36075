/** Finds the tags of markup, also of a template of Vue, Svelte, Angular or JSX: what stands in quotes or braces is no tag. */

/**
 * @typedef {object} Tag
 * @property {string} name
 * @property {[name: string, value: string | undefined][]} attributes values without their quotes
 * @property {boolean} isClosing
 * @property {boolean} isVoid it has no content
 * @property {number} line from 1
 */

const voidTags = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'source', 'base']);
const closers = { '"': '"', "'": "'", '{': '}', '`': '`' };

/** The index behind what opens at `start`: a quote, or a brace with all in it. */
function endOf(text, start) {
  const closer = closers[text[start]];
  let index = start + 1;
  while (index < text.length && text[index] !== closer)
    index = closer === '}' && closers[text[index]] ? endOf(text, index) : index + 1;
  return index + 1;
}

/** @returns {Tag[]} in their order */
export function tagsOf(markup) {
  const text = markup
    .replace(/<!--[^]*?-->/g, blanked)
    .replace(
      /(<(script|style)\b[^>]*>)([^]*?)(<\/\2>)/g,
      (_, open, __, content, close) => open + blanked(content) + close,
    );
  const tags = [];
  for (const match of text.matchAll(/<(\/?)([a-z][\w.-]*|[A-Z]\w*)(?=[\s/>])/g)) {
    let index = match.index + match[0].length;
    const attributes = [];
    while (index < text.length && text[index] !== '>') {
      const [name] = /^[^\s=>/"'{]+/.exec(text.slice(index)) ?? [];
      if (name === undefined) {
        index = text[index] === '{' ? endOf(text, index) : index + 1;
        continue;
      }
      index += name.length;
      let value;
      if (text[index] === '=') {
        const end = closers[text[index + 1]]
          ? endOf(text, index + 1)
          : index + 1 + /^[^\s>]*/.exec(text.slice(index + 1))[0].length;
        value = text.slice(index + 1, end).replace(/^(["'])([^]*)\1$/, '$2');
        index = end;
      }
      attributes.push([name, value]);
    }
    tags.push({
      name: match[2],
      attributes,
      isClosing: match[1] === '/',
      isVoid: text[index - 1] === '/' || voidTags.has(match[2]),
      line: text.slice(0, match.index).split('\n').length,
    });
  }
  return tags;
}

/** As long, and as many lines. */
const blanked = (text) => text.replace(/[^\n]/g, ' ');
