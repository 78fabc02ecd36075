/** What the sources of an element say of it: the elements inside it, and the events that its code can fire. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Imports that stay when types are erased; what is loaded late is imported by define files, which no class imports. */
const importedBy = (text) =>
  [...text.matchAll(/^(?:import|export) (?!type\b)[^;]*?from '(\.[^']+)';/gm)].map(([, specifier]) => specifier);

const withoutComments = (text) => text.replace(/\/\*[^]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

/**
 * The sources that a module brings along.
 *
 * @param {string} file the path of a source file
 * @returns {Map<string, string>} the text without comments by path, the module itself first
 */
function sourcesOf(file, found = new Map()) {
  if (found.has(file)) return found;
  const text = withoutComments(readFileSync(file, 'utf8'));
  found.set(file, text);
  for (const specifier of importedBy(text))
    sourcesOf(path.join(path.dirname(file), specifier.replace(/\.js$/, '.ts')), found);
  return found;
}

const matchesIn = (file, pattern) => [
  ...new Set([...sourcesOf(file).values()].flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name))),
];

/**
 * @param {string} file the path of an element's class
 * @returns {readonly string[]} the names of the elements that its templates contain, however deep their functions stand
 */
export const elementsInside = (file) => matchesIn(file, /(?:<(?=[\w-]+\s)|createElement\(')(ba-[a-z-]+)/g);

/**
 * @param {string} file the path of an element's class
 * @returns {readonly string[]} the names of the event classes that code of the element, or code it uses, constructs
 */
export const eventsConstructed = (file) => matchesIn(file, /\bnew (\w+Event)\(\{?/g);
