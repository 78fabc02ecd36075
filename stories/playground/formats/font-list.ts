import { splitValue } from './split-value.js';

/** The names in a list of typefaces, without their quotes. */
export function fontNames(value: string): string[] {
  return splitValue(value, ',').map((name) => name.replace(/^(["'])(.*)\1$/, '$2').replace(/\s+/g, ' '));
}

/** A list of typefaces with quotes around the names that need them. */
export function fontList(names: readonly string[]): string {
  return names.map((name) => (/^-?[a-z_][\w-]*$/i.test(name) ? name : `'${name.replaceAll("'", '')}'`)).join(', ');
}
