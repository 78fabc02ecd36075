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

const wordsOf = (name) => name.split(/[^a-z\d]+/i).filter((word) => word && word !== 'ba');

/** From 0 to 1: how much two words have in common, where a typing error counts little. */
function likeness(one, other) {
  const like = 1 - distance(one, other) / Math.max(one.length, other.length);
  return like > 0.6 ? like : 0;
}

/** How much of two names is the same, word by word; what a name is of, its last word, counts more than whose it is. */
function kinship(words, name) {
  const own = wordsOf(name);
  const likest = (word) => Math.max(0, ...own.map((one) => likeness(word, one)));
  const shared = words.reduce((sum, word, index) => sum + likest(word) * (index === words.length - 1 ? 1.5 : 1), 0);
  // A name that begins with one of the words is a general one, or of the same thing: not of another thing.
  const isOfAnother = !words.some((word) => likeness(word, own[0]) > 0);
  // A unit is what the others are made of: who names a thing means less than that.
  const isTooGeneral = words.length > 1 && own.at(-1) === 'unit' && likeness(words.at(-1), 'unit') === 0;
  return shared / (words.length + own.length) - (isOfAnother ? 0.02 : 0) - (isTooGeneral ? 0.01 : 0);
}

/** As many letters can be wrong by a slip. */
const slip = 2;

/** @returns {string} the known name that is most like a word: but for a slip the same, or else with the most words in common */
export function nearest(word, names) {
  const words = wordsOf(word);
  const ranked = names.map((name) => ({ name, far: distance(word, name), kinship: kinship(words, name) }));
  const [likest] = ranked.toSorted((one, other) => {
    if (Math.min(one.far, other.far) <= slip) return one.far - other.far;
    return other.kinship - one.kinship || one.far - other.far;
  });
  return likest.name;
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
  const found = new Set(plain.match(/(?<![\w-])--ba-[\w-]+/gi));
  return [...found]
    .filter((name) => !names.includes(name))
    .map((name) => `There is no token ${name}. Did you mean ${nearest(name.toLowerCase(), names)}?`);
}
