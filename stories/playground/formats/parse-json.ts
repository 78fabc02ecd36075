import type { Problem } from '../brand.js';
import { isObject, type Json } from './json.js';
import { longestFile } from './read-css.js';

/** How deep groups and values may be nested: tokens of tools have ten levels at the most. */
const deepest = 50;

function depthOf(text: string): number {
  let [depth, most] = [0, 0];
  for (const [letter] of text.replace(/"(?:[^"\\]|\\.)*"/g, '').matchAll(/[[\]{}]/g)) {
    depth += letter === '[' || letter === '{' ? 1 : -1;
    most = Math.max(most, depth);
  }
  return most;
}

/** The line that a JSON parser complains of, where it says one. */
function jsonProblem(text: string, error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const position = /position (\d+)/.exec(message)?.[1];
  const line = /line (\d+)/.exec(message)?.[1] ?? (position && text.slice(0, Number(position)).split('\n').length);
  return { ...(line && { place: `Line ${line}` }), message: `It is no JSON that can be read: ${message}.` };
}

/** The object that a file holds as JSON, or what is wrong with it as a whole. */
export function parseJson(text: string): { readonly json: Json } | { readonly problem: Problem } {
  if (text.length > longestFile) {
    return { problem: { message: `The file is longer than ${longestFile / 1000} kB: it is not a brand.` } };
  }
  try {
    const json: unknown = JSON.parse(text);
    if (!isObject(json)) return { problem: { message: 'It is JSON, but no object with groups of tokens.' } };
    if (depthOf(text) > deepest)
      return { problem: { message: `It has more than ${deepest} levels: it is not a brand.` } };
    return { json };
  } catch (error) {
    return { problem: jsonProblem(text, error) };
  }
}
