const isSpace = (character) => /[ \t\r\n\f]/.test(character ?? '');

/** A value that needs no quotes; before `/>` it does. */
const quotedWord = /^"([\w.-]+)"(?=>|\s+[^\s/])/;

/** Elements that no style sheet of ours draws within a line, so that white space between them is never drawn. */
const blocks = 'dd|div|dl|dt|h[1-6]|header|li|main|p|section|ul';

// At the start and at the end of a line within a box, and between two blocks, CSS removes white space (CSS Text 3, section 4.1.2).
const startOfBox = new RegExp(`^(?:${blocks}|button)$`);
const endOfBox = new RegExp(`^</(?:${blocks}|button)\\b`);
const besideBlock = new RegExp(`^/?(?:${blocks})$`);
const blockFollows = new RegExp(`^</?(?:${blocks})\\b`);

/**
 * Makes the markup of a template shorter, and draws the same: a run of white space becomes one space, or one line break where
 * it had one (between signs of a language without spaces, CSS makes nothing of a line break). Where it would not be drawn, nothing
 * is left of it: at the edges of boxes, between blocks, and around the tags of a drawing. A template that is said to
 * be `rows` has boxes only: nothing is left between its tags.
 *
 * @param {readonly string[]} texts what stands around the template's expressions
 * @param {{ rows?: boolean }} [options]
 * @returns {string[]}
 */
export function compactHtml(texts, { rows = false } = {}) {
  if (texts.some((text) => /<!--|<(?:pre|textarea|script|style|title)\b/.test(text)))
    throw new Error(`White space may matter in ${texts.join('${…}')}`);
  const isDrawing = /^\s*<svg\b/.test(texts[0]);
  let inTag = false;
  let quote = '';
  /** The name of the tag that was read last, with the slash of one that ends an element. */
  let tag = '';

  /** What becomes of the white space `run`; `before` and `rest` are empty where an expression or the template's end is. */
  function space(run, before, rest, isEdge) {
    const after = rest.slice(0, 1);
    const line = run.includes('\n') ? '\n' : ' ';
    // In `a=b/>`, the value would be `b/`.
    if (inTag) return after === '>' || (after === '/' && /["']/.test(before)) ? '' : ' ';
    if (isDrawing) return before === '>' || after === '<' ? '' : line;
    if ((before === '>' && startOfBox.test(tag)) || endOfBox.test(rest)) return '';
    if (before === '>' && besideBlock.test(tag) && blockFollows.test(rest)) return '';
    const isBetween = /^>?$/.test(before) && /^<?$/.test(after);
    return rows && isBetween && !isEdge && line === '\n' ? '' : line;
  }

  return texts.map((text, part) => {
    let compact = '';
    for (let index = 0; index < text.length;) {
      let end = index;
      while (quote === '' && isSpace(text[end])) end += 1;
      if (end > index) {
        const isEdge = (part === 0 && index === 0) || (part === texts.length - 1 && end === text.length);
        compact += space(text.slice(index, end), text[index - 1] ?? '', text.slice(end), isEdge);
        index = end;
        continue;
      }
      const plain =
        inTag && quote === '' && text[index - 1] === '=' ? quotedWord.exec(text.slice(index))?.[1] : undefined;
      if (plain !== undefined) {
        compact += plain;
        index += plain.length + 2;
        continue;
      }
      const character = text[index++];
      compact += character;
      if (quote !== '') {
        if (character === quote) quote = '';
      } else if (inTag && /["']/.test(character)) quote = character;
      else if (character === '<') {
        inTag = true;
        [tag] = /^\/?[\w-]*/.exec(text.slice(index));
      } else if (character === '>') inTag = false;
    }
    return compact;
  });
}
