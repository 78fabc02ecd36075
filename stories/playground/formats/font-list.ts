import { splitValue } from './split-value.js';

/** The names in a list of typefaces, without their quotes. */
export function fontNames(value: string): string[] {
  return splitValue(value, ',').map((name) => name.replace(/^(["'])(.*)\1$/, '$2').replace(/\s+/g, ' '));
}

/** A name in the quotes that it does not contain, where it needs any. One that contains both kinds is none that CSS writes here. */
function inQuotes(name: string): string {
  if (/^-?[a-z_][\w-]*$/i.test(name)) return name;
  return name.includes("'") ? `"${name.replaceAll('"', '')}"` : `'${name}'`;
}

/** A list of typefaces with quotes around the names that need them. */
export const fontList = (names: readonly string[]): string => names.map(inQuotes).join(', ');
