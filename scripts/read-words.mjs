import { parseArgs } from 'node:util';

/**
 * Reads the words of a command. What is wrong is said without repeating a word: it may be a secret that was pasted in the wrong place,
 * and the errors of `parseArgs` quote what they refuse.
 *
 * @param {string} command its name, as in `npx ba-settings-elements <command>`
 * @param {readonly string[]} words
 * @param {NonNullable<import('node:util').ParseArgsConfig['options']>} options
 * @param {{ positionals?: boolean | string }} [more] whether the command takes words that are no options; a text tells why it does not
 * @throws Error that says which word is wrong, and what the command takes
 */
export function readWords(command, words, options, { positionals = false } = {}) {
  const read = parseArgs({ args: [...words], options, allowPositionals: true, strict: false, tokens: true });
  for (const token of read.tokens) {
    const at = `Word ${token.index + 1} after ${command}`;
    if (token.kind === 'positional' && positionals !== true) {
      throw new Error(positionals || `${at} belongs to no option. ${namesOf(options)}`);
    }
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(options, token.name)) throw new Error(`${at} is no option of it. ${namesOf(options)}`);
    const [{ type }, { value, inlineValue }] = [options[token.name], token];
    if (type === 'boolean' && inlineValue) throw new Error(`--${token.name} takes no value.`);
    // Nor the next option, which `--name=--value` would have to give on purpose.
    if (type === 'string' && (value === undefined || (!inlineValue && /^-./.test(value))))
      throw new Error(`--${token.name} takes a value.`);
  }
  return { values: read.values, positionals: read.positionals };
}

function namesOf(options) {
  const names = Object.keys(options).map((name) => `--${name}`);
  return `There are ${names.slice(0, -1).join(', ')} and ${names.at(-1)}. The word is not repeated: it may be a secret.`;
}
