/** How many letters have to be added, taken away or changed to come from one word to another (Levenshtein). */
function distance(one, other) {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (const [place, its] of [...other].entries()) {
      next.push(Math.min(row[place] + (letter === its ? 0 : 1), row[place + 1] + 1, next[place] + 1));
    }
    row = next;
  }
  return row.at(-1);
}

/** @returns {string} the known name that is most like a word */
export function nearest(word, names) {
  return names.reduce((best, name) => (distance(word, name) < distance(word, best) ? name : best));
}

/**
 * Finds the tokens in a style sheet that do not exist, comments left aside.
 *
 * @param {string} css
 * @param {readonly string[]} names the tokens that there are
 * @returns {string[]} a sentence for each
 */
export function unknownTokens(css, names) {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const found = new Set(plain.match(/--ba-[\w-]+/gi));
  return [...found]
    .filter((name) => !names.includes(name))
    .map((name) => `There is no token ${name}. Did you mean ${nearest(name.toLowerCase(), names)}?`);
}
