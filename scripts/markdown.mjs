/** Draws tables of Markdown, and puts them where a page wants them. */

const cell = (text = '') => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

export const code = (text) => `\`${text}\``;

/** @param {readonly string[]} head @param {readonly (readonly (string | undefined)[])[]} rows */
export const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

/**
 * Draws tables anew, each between `<!-- name -->` and `<!-- end of name -->`.
 *
 * @param {string} page the text of the page
 * @param {string} path of the page, for the error
 * @param {Record<string, string>} tables by their names
 * @throws {Error} where a table has no place
 */
export function withTablesIn(page, path, tables) {
  return Object.entries(tables).reduce((text, [name, drawn]) => {
    const place = new RegExp(`(<!-- ${name} -->)[\\s\\S]*?(<!-- end of ${name} -->)`);
    if (!place.test(text)) throw new Error(`${path} has no place for the table of ${name}.`);
    return text.replace(place, (_, start, end) => `${start}\n\n${drawn}\n\n${end}`);
  }, page);
}
