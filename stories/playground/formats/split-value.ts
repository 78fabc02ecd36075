/** Splits a CSS value where a separator stands outside of brackets and quotes. */
export function splitValue(text: string, separator: ',' | ' ' | '/'): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let part = '';
  for (const letter of text) {
    if (quote) {
      if (letter === quote) quote = '';
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '(') depth += 1;
    else if (letter === ')') depth -= 1;
    const isSeparator = separator === ' ' ? /\s/.test(letter) : letter === separator;
    if (isSeparator && depth === 0 && !quote) {
      parts.push(part.trim());
      part = '';
    } else part += letter;
  }
  parts.push(part.trim());
  return separator === ' ' ? parts.filter(Boolean) : parts;
}

/** What a value is in a light and in a dark place. */
export interface Halves {
  readonly light: string;
  readonly dark: string;
}

/** The arguments of a call that is the whole of a value, such as those of `light-dark(…)`. */
export function argumentsOf(name: string, value: string): string[] | undefined {
  const text = value.trim();
  if (!text.toLowerCase().startsWith(`${name}(`) || !text.endsWith(')')) return undefined;
  // The bracket at the end has to be the one that closes the first.
  return splitValue(text, ' ').length === 1 ? splitValue(text.slice(name.length + 1, -1), ',') : undefined;
}

/** The two halves of `light-dark(…)`, or twice the same. */
export function halvesOf(value: string): Halves {
  const parts = argumentsOf('light-dark', value);
  return parts?.length === 2 ? { light: parts[0]!, dark: parts[1]! } : { light: value, dark: value };
}

/** One value for both schemes. */
export const joinHalves = ({ light, dark }: Halves): string =>
  light === dark ? light : `light-dark(${light}, ${dark})`;
