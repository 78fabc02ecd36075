import { nearest } from '../../../scripts/brand/unknown-tokens.mjs';
import type { Problem } from '../brand.js';
import type { Judge } from './check-value.js';
import { BrokenReference, DtcgReferences } from './dtcg-references.js';
import { cssOfDtcg } from './dtcg-values.js';
import { isObject, type Json } from './json.js';

/** What a brand has: tokens that hold in both schemes, and those of each. */
const groupNames = ['base', 'light', 'dark'] as const;
type GroupName = (typeof groupNames)[number];

/** By CSS name, the values of a group in CSS. */
export type GroupValues = ReadonlyMap<string, string>;

export interface ReadGroups {
  readonly groups: Readonly<Record<GroupName, GroupValues>>;
  readonly problems: readonly Problem[];
}

const isGroupName = (name: string): name is GroupName => (groupNames as readonly string[]).includes(name);

/** The members of a group, or of the file, that are no members of the format's own. */
const membersOf = (group: Json): [string, unknown][] => Object.entries(group).filter(([key]) => !key.startsWith('$'));

/** @returns the value of a token in CSS, or what is wrong with it, in a sentence */
function cssOf(group: string, key: string, token: unknown, references: DtcgReferences) {
  if (!isObject(token) || !(Object.hasOwn(token, '$value') || Object.hasOwn(token, '$ref'))) {
    return { problem: 'It is no token: it has no “$value”.' };
  }
  try {
    return cssOfDtcg(`--${key}`, references.resolve([group, key]));
  } catch (error) {
    if (error instanceof BrokenReference) return { problem: error.message };
    throw error;
  }
}

/** What is said of a member that is no token of the elements, and that none refers to. */
function leftOut(member: unknown, key: string, names: readonly string[]): string {
  if (!isObject(member)) return 'It is no token: it has no “$value”.';
  if (!Object.hasOwn(member, '$value') && !Object.hasOwn(member, '$ref')) {
    return 'It is a group: the tokens of a brand stand directly in “base”, “light” and “dark”.';
  }
  if (!key.startsWith('ba-')) return 'It is no token of the elements, whose names begin with “ba-”.';
  return `There is no such token. Did you mean ${nearest(`--${key.toLowerCase().slice(0, 60)}`, names).slice(2)}?`;
}

/**
 * Reads the groups of a file whose tokens may refer to any others in it. What no token of the elements refers to would be lost, and is
 * a problem.
 */
export function readGroups(file: Json, { tokens }: Judge): ReadGroups {
  const names = tokens.map(({ name }) => name);
  const references = new DtcgReferences(file);
  const problems: Problem[] = [];

  const readGroup = (group: GroupName): GroupValues => {
    const values = new Map<string, string>();
    const content = file[group];
    if (content === undefined) return values;
    if (!isObject(content)) {
      problems.push({ place: group, message: 'It is no group of tokens.' });
      return values;
    }
    if (Object.hasOwn(content, '$extends')) {
      problems.push({ place: group, message: 'It extends another group: write the tokens that it takes from there.' });
    }
    for (const [key, token] of membersOf(content).filter(([key]) => names.includes(`--${key}`))) {
      const read = cssOf(group, key, token, references);
      if ('problem' in read) problems.push({ place: `${group}.${key}`, message: read.problem });
      else values.set(`--${key}`, read.text);
    }
    return values;
  };
  const [base, light, dark] = groupNames.map(readGroup) as [GroupValues, GroupValues, GroupValues];

  const others = groupNames.flatMap((group) =>
    membersOf(isObject(file[group]) ? file[group] : {})
      .filter(([key]) => !names.includes(`--${key}`) && !references.isReferred([group, key]))
      .map(([key, member]) => ({ place: `${group}.${key.slice(0, 60)}`, message: leftOut(member, key, names) })),
  );
  const otherGroups = membersOf(file)
    .filter(([key]) => !isGroupName(key) && !references.isReferred([key]))
    .map(([key]) => ({
      place: key.slice(0, 60),
      message: 'It is left out: a brand has the groups “base”, “light” and “dark”, and what their tokens refer to.',
    }));
  return { groups: { base, light, dark }, problems: [...otherGroups, ...others, ...problems] };
}
