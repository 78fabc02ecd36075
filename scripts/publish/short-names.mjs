/** Private custom properties; public ones begin with `--ba-`. */
const privateName = /--_[a-z][a-z\d-]*/g;

/**
 * Gives every private custom property a short name, the same wherever it stands: the more often it is used, the shorter. They
 * keep a letter of ours before the digits, since `--_a` could be a page's own.
 *
 * @param {Iterable<string>} texts all style sheets and templates, in an order that is always the same
 * @returns {(text: string) => string}
 */
export function shortNames(texts) {
  const uses = new Map();
  for (const text of texts) for (const [name] of text.matchAll(privateName)) uses.set(name, (uses.get(name) ?? 0) + 1);
  const names = [...uses].sort(([a, few], [b, many]) => many - few || (a < b ? -1 : 1)).map(([name]) => name);
  const short = new Map(names.map((name, index) => [name, `--_b${index.toString(36)}`]));
  return (text) =>
    text.replace(privateName, (name) => {
      const found = short.get(name);
      if (found === undefined) throw new Error(`${name} was not among the names.`);
      return found;
    });
}
