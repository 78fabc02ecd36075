import { looksLikeJwt, readJwt } from '../../src/regeneration/runtime/jwt.ts';

/** What stands around a key where it was copied from: each is taken away, and named. */
const wrappings = [
  { what: 'quotes', pattern: /^(["'`])((?:(?!\1).)*)\1$/s, key: 2 },
  { what: 'a comma or semicolon', pattern: /^(.+?)\s*[,;]+$/s, key: 1 },
  { what: 'the name of a header', pattern: /^["']?(?:proxy-)?authorization["']?\s*:\s*(.+)$/is, key: 1 },
  { what: 'the word Bearer', pattern: /^bearer(?:\s+|$)(.*)$/is, key: 1 },
  {
    what: 'the name of a variable',
    pattern: /^(?:(?:export|set|const|let|var)\s+)?[a-z_]\w{0,63}\s*=\s*(?!=*$)(.+)$/is,
    key: 1,
  },
  { what: 'the name of a field', pattern: /^(?:"[^"]*"|'[^']*'|[a-z_][\w-]{0,63})\s*:\s+(.+)$/is, key: 1 },
];

/** What is pasted in the place of a key, and is none. */
const mistakes = [
  {
    pattern: /^[.•·●*x…∙⋅-]+$/iu,
    cause: 'It is what stands in the place of a key that is not shown. Show the key, or copy it.',
  },
  { pattern: /[•●…*]/u, cause: 'A part of it is masked. Show the key, or copy it.' },
  { pattern: /^(\$\{?\w+\}?|%\w+%|<.*>|\{\{.*\}\})$/s, cause: 'It is the name of a key, in the place of the key.' },
  { pattern: /^(undefined|null|none|nil)$/i, cause: 'It is what a program writes where a variable has no value.' },
  { pattern: /^[A-Z_][A-Z\d_]*=$/, cause: 'It is the name of a variable that has no value.' },
  { pattern: /^[[{]/, cause: 'It is JSON. Give the text of its key alone.' },
  { pattern: /-----BEGIN /, cause: 'It is a certificate or a private key.' },
  { pattern: /^[a-z][a-z\d+.-]*:\/\//i, cause: 'It is an address.' },
  { pattern: /\p{C}/u, cause: 'It has control characters: it may come from another file, or be encoded otherwise.' },
  { pattern: /[^\x21-\x7e]/, cause: 'It has characters that no key has.' },
];

/**
 * Takes a key out of what was pasted. No message repeats any of it.
 *
 * @param {string} text
 * @returns {{ key: string, around: readonly string[] }} the key, and what stood around it, in words
 * @throws Error that names what stands there in the place of one key
 */
export function keyIn(text) {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter(Boolean);
  if (lines.length === 0) throw new Error('There is no key on standard input.');
  if (lines.length > 1) throw new Error(manyLines(lines));
  const { key, around } = unwrap(lines[0]);
  if (key === '') throw new Error('There is no key: only what may stand around one.');
  const count = readJwt(key.replace(/\s+/g, '')) ? 1 : countOf(key);
  if (count > 1) throw new Error(`These are ${count} keys. Check one at a time.`);
  if (/\s/.test(key))
    throw new Error('There are blanks in it, which no key has: it was broken in two, or other words stand beside it.');
  return { key, around };
}

/**
 * Why nothing can be told of a key that is no JSON Web Token.
 *
 * @param {string} key
 * @returns {string | undefined} `undefined` for one that may be a key all the same
 */
export function mistakeIn(key) {
  return mistakes.find(({ pattern }) => pattern.test(key))?.cause;
}

function unwrap(text) {
  const around = [];
  let key = text;
  for (;;) {
    const wrapping = wrappings.find(({ pattern }) => pattern.test(key));
    if (!wrapping) return { key, around };
    around.push(wrapping.what);
    key = wrapping.pattern.exec(key)[wrapping.key].trim();
  }
}

/** How many keys stand there: side by side, or one right after the other. */
function countOf(text) {
  const words = text.split(/[\s,;|]+/).filter((word) => looksLikeJwt(unwrap(word).key));
  const isJoined = words.length === 1 && words[0].split('.').length === 5 && /.eyJ/.test(words[0].split('.')[2]);
  return isJoined ? 2 : words.length;
}

function manyLines(lines) {
  const count = lines.reduce((sum, line) => sum + countOf(unwrap(line).key), 0);
  if (readJwt(unwrap(lines.join('')).key))
    return 'The key is broken into several lines, and would work in none. Copy it as one line.';
  if (count > 1) return `These are ${count} keys. Check one at a time.`;
  return 'These are several lines, and a key is one. Give the key alone.';
}
