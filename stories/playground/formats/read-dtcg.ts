import { nearest } from '../../../scripts/brand/unknown-tokens.mjs';
import type { Problem, ReadBrand } from '../brand.js';
import { checkValue, isDefault, type Judge } from './check-value.js';
import { cssOfDtcg } from './dtcg-values.js';
import { longestFile } from './read-css.js';
import { halvesOf, joinHalves } from './split-value.js';
import { extension } from './write-dtcg.js';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The line that a JSON parser complains of, where it says one. */
function jsonProblem(text: string, error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const position = /position (\d+)/.exec(message)?.[1];
  const line = /line (\d+)/.exec(message)?.[1] ?? (position && text.slice(0, Number(position)).split('\n').length);
  return { ...(line && { place: `Line ${line}` }), message: `It is no JSON that can be read: ${message}.` };
}

/** The value of one token of a group in CSS. */
function textOf(token: unknown, groupType: unknown, place: string, problems: Problem[]): string | undefined {
  const problem = (message: string) => void problems.push({ place, message });
  if (!isObject(token) || !('$value' in token)) return problem('It is no token: it has no “$value”.');
  const { $type = groupType, $value } = token;
  if (typeof $type !== 'string') return problem('It has no “$type”.');
  if (typeof $value === 'string' && /^\{.*\}$/.test($value)) {
    return problem(`It refers to another token, “${$value.slice(0, 60)}”: write its value.`);
  }
  const read = cssOfDtcg({ $type, $value });
  return 'problem' in read ? problem(read.problem) : read.text;
}

/** By CSS name, the values of a group. */
function readGroup(file: Json, group: string, problems: Problem[]): Map<string, string> {
  const values = new Map<string, string>();
  const content = file[group];
  if (content === undefined) return values;
  if (!isObject(content)) problems.push({ place: group, message: 'It is no group of tokens.' });
  else {
    for (const [key, token] of Object.entries(content)) {
      if (key.startsWith('$')) continue;
      const text = textOf(token, content['$type'] ?? file['$type'], `${group}.${key}`, problems);
      if (text !== undefined) values.set(`--${key}`, text);
    }
  }
  return values;
}

/** What the format has no type for. */
function readExtension(file: Json, problems: Problem[]): Map<string, string> {
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

const groups = ['base', 'light', 'dark'];

/** The file as JSON, or what is wrong with it as a whole. */
function parse(text: string): { json: Json } | { problem: Problem } {
  if (text.length > longestFile) {
    return { problem: { message: `The file is longer than ${longestFile / 1000} kB: it is not a brand.` } };
  }
  try {
    const json: unknown = JSON.parse(text);
    if (isObject(json)) return { json };
    return { problem: { message: 'It is JSON, but no object with groups of tokens.' } };
  } catch (error) {
    return { problem: jsonProblem(text, error) };
  }
}

/** What the groups of a file set, by CSS name; a token that differs between the schemes has both values in one. */
function valuesOf(json: Json, judge: Judge, problems: Problem[]): Map<string, string> {
  const [base, light, dark] = groups.map((group) => readGroup(json, group, problems)) as [Values, Values, Values];
  const values = new Map([...readExtension(json, problems), ...base]);
  for (const name of new Set([...light.keys(), ...dark.keys()])) {
    const both = halvesOf(values.get(name) ?? judge.tokens.find((token) => token.name === name)?.default ?? '');
    values.set(name, joinHalves({ light: light.get(name) ?? both.light, dark: dark.get(name) ?? both.dark }));
  }
  return values;
}

type Values = Map<string, string>;

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
 * Reads what `writeDtcg()` writes, with the values that another tool has changed in it.
 *
 * @param text of a file in the Design Tokens Format Module 2025.10
 */
export function readDtcg(text: string, judge: Judge): ReadBrand {
  const brand = new Map<string, string>();
  const parsed = parse(text);
  if ('problem' in parsed) return { brand, problems: [parsed.problem] };
  const { json } = parsed;
  const problems: Problem[] = Object.keys(json)
    .filter((key) => !key.startsWith('$') && !groups.includes(key))
    .map((key) => ({
      place: key.slice(0, 60),
      message: 'It is left out: a brand has the groups “base”, “light” and “dark”.',
    }));
  const values = valuesOf(json, judge, problems);
  for (const [name, value] of values) {
    const problem = readValue(name, value, judge, brand);
    if (problem) problems.push(problem);
  }
  if (values.size === 0 && problems.length === 0) problems.push({ message: 'There is no token in it.' });
  return { brand, problems };
}
