/** Reads what a test needs of a Markdown page: its code blocks, its links and its anchors. */

/**
 * @typedef {object} Block A fenced code block.
 * @property {string} language the first word behind the fence, or ''
 * @property {string} text
 * @property {number} line the line of its first line of code, from 1
 * @property {string | undefined} given TypeScript that the comment above declares for it
 * @property {boolean} continues whether it goes on with the block before
 *
 * @typedef {object} Link
 * @property {string} target
 * @property {number} line from 1
 *
 * @typedef {{ blocks: Block[], links: Link[], anchors: Set<string> }} Page
 */

const fence = /^(\s*)(`{3,}|~{3,})\s*(\S*)/;

/**
 * Two comments, which no reader sees, put the code block below them into a context:
 * `<!-- given … -->` declares what the text around it has introduced, and `<!-- continues -->` adds it to the block before.
 *
 * @param {string} text
 * @returns {Page}
 */
export function readPage(text) {
  const blocks = [];
  const prose = [];
  let open;
  let comment;
  for (const [index, line] of text.split('\n').entries()) {
    const [, indent, marks, language] = fence.exec(line) ?? [];
    if (open) {
      if (marks?.startsWith(open.marks) && language === '') {
        blocks.push(blockOf(open, index));
        open = undefined;
      } else open.lines.push(line.startsWith(open.indent) ? line.slice(open.indent.length) : line);
      prose.push('');
    } else if (marks && !(comment && !comment.isClosed)) {
      open = { indent, marks, language, lines: [], start: index + 2, comment: comment?.text ?? '' };
      comment = undefined;
      prose.push('');
    } else {
      comment = commentAfter(line, comment);
      prose.push(comment ? '' : line);
    }
  }
  return { blocks, links: linksOf(prose), anchors: anchorsOf(prose) };
}

/** The HTML comment that ends with this line, or goes on, or ended above with nothing but blank lines since. */
function commentAfter(line, before) {
  const isOpen = before && !before.isClosed;
  if (!isOpen && line.trim() === '') return before;
  if (!isOpen && !line.startsWith('<!--')) return undefined;
  const text = isOpen ? `${before.text}\n${line}` : line;
  return { text, isClosed: line.includes('-->') };
}

function blockOf({ language, lines, start, comment }, end) {
  const given = /^<!-- given\b([^]*?)-->/.exec(comment)?.[1];
  const continues = comment.startsWith('<!-- continues -->');
  return { language, text: lines.join('\n'), line: Math.min(start, end), given, continues };
}

const withoutCode = (line) => line.replace(/(`+)(?:(?!\1).)*\1/g, (code) => ' '.repeat(code.length));

/** @returns {Link[]} those of Markdown, and what an HTML tag names by `src`, `srcset` or `href` */
function linksOf(lines) {
  return lines.flatMap((line, index) => {
    const targets = [
      ...withoutCode(line).matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)/g),
      ...withoutCode(line).matchAll(/^\[[^\]]+\]:\s*(\S+)/g),
      ...withoutCode(line).matchAll(/\s(?:src|srcset|href)="([^"]+)"/g),
    ];
    return targets.map(([, target]) => ({ target, line: index + 1 }));
  });
}

/** The names under which GitHub and npm reach the headings of a page. */
function anchorsOf(lines) {
  const anchors = new Set();
  for (const line of lines) {
    const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(line)?.[1];
    if (heading === undefined) continue;
    const slug = slugOf(heading);
    let name = slug;
    for (let count = 1; anchors.has(name); count++) name = `${slug}-${count}`;
    anchors.add(name);
  }
  return anchors;
}

function slugOf(heading) {
  return heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]|\b_|_\b/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
