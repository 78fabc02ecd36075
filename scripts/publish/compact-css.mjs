import { transformSync } from 'esbuild';

/** Braces that are open at the end of a text; a comment may hold some. */
const depth = (text) =>
  [...text.replace(/\/\*.*?\*\//gs, '')].reduce((sum, sign) => sum + (sign === '{') - (sign === '}'), 0);

/**
 * Takes the white space and the comments out of a style sheet.
 *
 * @param {readonly string[]} texts what stands around the expressions of a `css` template: whole rules
 * @returns {string[]}
 */
export function compactCss(texts) {
  if (texts.some((text) => depth(text) !== 0)) throw new Error(`An expression inside of a rule: ${texts.join('${…}')}`);
  return texts.map((text) => {
    const { code } = transformSync(text, { loader: 'css', minifyWhitespace: true });
    // esbuild leaves custom properties alone; the white space before a value is no part of it (CSS Variables 1, section 2.2), nor is
    // that within a bracket's ends of what it holds. A number needs no 0 before its point.
    const idle = /"[^"]*"|(?<=[{;]--[\w-]+:|,|\() | (?=\))|\b0(?=\.\d)/g;
    return code.trim().replace(idle, (found) => (found.startsWith('"') ? found : ''));
  });
}
