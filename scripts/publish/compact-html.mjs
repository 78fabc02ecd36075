const isSpace = (character) => /[ \t\r\n\f]/.test(character ?? '');

/**
 * Makes the markup of a template shorter, and draws the same: a run of white space becomes one space, or one line break where
 * it had one (between signs of a language without spaces, CSS makes nothing of a line break). Around the tags of a drawing,
 * and of a template that is said to have `blocks` only, there is none: there it would be nodes that nobody sees.
 *
 * @param {readonly string[]} texts what stands around the template's expressions
 * @param {{ blocks?: boolean }} [options]
 * @returns {string[]}
 */
export function compactHtml(texts, { blocks = false } = {}) {
  if (texts.some((text) => /<!--|<(?:pre|textarea|script|style|title)\b/.test(text)))
    throw new Error(`White space may matter in ${texts.join('${…}')}`);
  const isDrawing = /^\s*<svg\b/.test(texts[0]);
  let inTag = false;
  let quote = '';

  /** What becomes of the white space `run`; `before` and `after` are empty where an expression or the template's end is. */
  function space(run, before, after, isEdge) {
    const line = run.includes('\n') ? '\n' : ' ';
    // In `a=b/>`, the value would be `b/`.
    if (inTag) return after === '>' || (after === '/' && /["']/.test(before)) ? '' : ' ';
    if (isDrawing) return before === '>' || after === '<' ? '' : line;
    const isBetween = /^>?$/.test(before) && /^<?$/.test(after);
    return blocks && isBetween && !isEdge && line === '\n' ? '' : line;
  }

  return texts.map((text, part) => {
    let compact = '';
    for (let index = 0; index < text.length;) {
      let end = index;
      while (quote === '' && isSpace(text[end])) end += 1;
      if (end > index) {
        const isEdge = (part === 0 && index === 0) || (part === texts.length - 1 && end === text.length);
        compact += space(text.slice(index, end), text[index - 1] ?? '', text[end] ?? '', isEdge);
        index = end;
        continue;
      }
      const character = text[index++];
      compact += character;
      if (quote !== '') {
        if (character === quote) quote = '';
      } else if (inTag && /["']/.test(character)) quote = character;
      else if (character === '<') inTag = true;
      else if (character === '>') inTag = false;
    }
    return compact;
  });
}
