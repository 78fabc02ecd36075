/**
 * What a value of a token may be written with, before anything asks whether it means something. A value is copied into style
 * sheets that are downloaded, so that it must not end its declaration, and must fetch nothing.
 */

/** The longest value that is taken, in characters: the longest default has 150. */
const longest = 500;

/** Every other function is refused: `url()` and `image-set()` fetch, `attr()` and `env()` read the page. */
const functions: readonly string[] = [
  ...['rgb', 'rgba', 'hsl', 'hsla', 'hwb', 'lab', 'lch', 'oklab', 'oklch', 'color', 'color-mix', 'light-dark'],
  ...['var', 'calc', 'min', 'max', 'clamp', 'round', 'mod', 'rem', 'abs', 'sign', 'sqrt', 'pow', 'hypot'],
];

/** Words that belong to a property itself: a custom property takes them for its own, and never hands them on. */
const wideWords = /^(inherit|initial|unset|revert|revert-layer)$/i;

const outsideOfText: readonly [RegExp, string][] = [
  [/[;{}]/, 'A value can’t contain “;”, “{” or “}”.'],
  [/[!@<>\\]/, 'A value can’t contain “!”, “@”, “<”, “>” or “\\”.'],
  [/\/\*|\*\//, 'A value can’t contain a comment.'],
];

/** Takes what stands in quotes out, so that it is not read as CSS. */
function withoutText(value: string): { css: string; texts: string[]; isOpen: boolean } {
  const texts: string[] = [];
  const css = value.replace(/"([^"]*)"|'([^']*)'/g, (_, double?: string, single?: string) => {
    texts.push(double ?? single ?? '');
    return '""';
  });
  return { css, texts, isOpen: /["']/.test(css.replaceAll('""', '')) };
}

function isBalanced(css: string): boolean {
  let depth = 0;
  for (const letter of css) {
    depth += { '(': 1, ')': -1 }[letter] ?? 0;
    if (depth < 0) return false;
  }
  return depth === 0 && !/[[\]]/.test(css);
}

/**
 * @param value as it was typed or read
 * @returns what is wrong with how it is written, in a sentence; `undefined` where nothing is
 */
export function syntaxProblem(value: string): string | undefined {
  if (value.trim() === '') return 'The value is empty.';
  if (value.length > longest) return `The value is longer than ${longest} characters.`;

  if (/[\u0000-\u0008\u000b\u000e-\u001f\u007f\u2028\u2029]/.test(value))
    return 'The value contains a control character.';
  const { css, texts, isOpen } = withoutText(value);
  if (isOpen) return 'A quotation mark is not closed.';
  if (texts.some((text) => /[\\\n\r\f{};<>]/.test(text)))
    return 'A name in quotes can’t contain “\\”, “;”, “{”, “}”, “<”, “>” or a line break.';
  const refused = outsideOfText.find(([pattern]) => pattern.test(css));
  if (refused) return refused[1];
  if (!isBalanced(css)) return 'A bracket is not closed, or closed twice.';
  const strange = [...css.matchAll(/([\w-]*)\(/g)].find(([, name]) => name && !functions.includes(name.toLowerCase()));
  if (strange) return `The function ${strange[1]}() can’t be used here.`;
  if (wideWords.test(css.trim())) return `“${css.trim()}” belongs to the property itself: write the value.`;
  return undefined;
}
