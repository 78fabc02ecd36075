import { nearest } from '../../../scripts/brand/unknown-tokens.mjs';
import type { Problem, ReadBrand } from '../brand.js';
import { checkValue, isDefault, type Judge } from './check-value.js';
import { type GroupValues, type ReadGroups, readGroups } from './dtcg-groups.js';
import { isObject, type Json } from './json.js';
import { parseJson } from './parse-json.js';
import { halvesOf, joinHalves } from './split-value.js';
import { extension } from './write-dtcg.js';

/** What the format has no type for. */
function readExtension(file: Json, problems: Problem[]): GroupValues {
  const extensions = file['$extensions'];
  const own = isObject(extensions) ? extensions[extension] : undefined;
  if (own === undefined) return new Map();
  const css = isObject(own) ? own['css'] : undefined;
  if (isObject(css) && Object.values(css).every((value) => typeof value === 'string')) {
    return new Map(Object.entries(css as Record<string, string>));
  }
  problems.push({ place: `$extensions, ${extension}`, message: 'Its “css” has to hold texts by the names of tokens.' });
  return new Map();
}

/** What a file sets, by CSS name: a token that differs between the schemes has both values in one. */
function valuesOf(css: GroupValues, { base, light, dark }: ReadGroups['groups'], { tokens }: Judge): GroupValues {
  const values = new Map([...css, ...base]);
  for (const name of new Set([...light.keys(), ...dark.keys()])) {
    const both = halvesOf(values.get(name) ?? tokens.find((token) => token.name === name)?.default ?? '');
    values.set(name, joinHalves({ light: light.get(name) ?? both.light, dark: dark.get(name) ?? both.dark }));
  }
  return values;
}

/** Reads one value into a brand. */
function readValue(name: string, value: string, judge: Judge, brand: Map<string, string>): Problem | undefined {
  const token = judge.tokens.find((one) => one.name === name);
  if (!token) {
    const names = judge.tokens.map((one) => one.name);
    const meant = nearest(name.toLowerCase(), names).slice(2);
    return { place: name.slice(2, 62), message: `There is no such token. Did you mean ${meant}?` };
  }
  const checked = checkValue(name, value, judge);
  if ('problem' in checked) return { place: name.slice(2), message: checked.problem };
  if (!isDefault(token, checked.value)) brand.set(name, checked.value);
  return undefined;
}

/**
 * Reads what `writeDtcg()` writes, with the values that another tool has changed in it, and the references that it has put there.
 *
 * @param text of a file in the Design Tokens Format Module 2025.10
 */
export function readDtcg(text: string, judge: Judge): ReadBrand {
  const brand = new Map<string, string>();
  const parsed = parseJson(text);
  if ('problem' in parsed) return { brand, problems: [parsed.problem] };
  const read = readGroups(parsed.json, judge);
  const problems = [...read.problems];
  const values = valuesOf(readExtension(parsed.json, problems), read.groups, judge);
  for (const [name, value] of values) {
    const problem = readValue(name, value, judge, brand);
    if (problem) problems.push(problem);
  }
  if (values.size === 0 && problems.length === 0) problems.push({ message: 'There is no token in it.' });
  return { brand, problems };
}
