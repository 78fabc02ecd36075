import { nearest } from '../../../scripts/brand/unknown-tokens.mjs';
import { kindOf, type TokenKind, valueProblem } from '../../../scripts/theming/token-kinds.mjs';
import type { Token } from '../../../scripts/theming/token-sources.mjs';
import { normalValue } from './normal-value.js';
import { syntaxProblem } from './value-syntax.js';

/** What a value comes to in a browser, in the unit of its kind's limit; `null` where it is none of the kind. */
export type Measure = (kind: TokenKind, value: string) => readonly number[] | null;

/** What values are judged by. */
export interface Judge {
  readonly tokens: readonly Token[];
  readonly measure: Measure;
}

export type CheckedValue = { readonly value: string } | { readonly problem: string };

type KindName = TokenKind['name'];

/** By kind, those of other tokens that a value may also name: a shadow has a colour, a padding lengths. Every kind may name its own. */
const otherKinds: Partial<Readonly<Record<KindName, readonly KindName[]>>> = {
  shadow: ['color', 'length'],
  padding: ['length'],
  width: ['length'],
  letterSpacing: ['length'],
};

/** What a name that there is not may have meant: of the tokens that can stand there, the one most like it. */
function meant(unknown: string, name: string, tokens: readonly Token[]): string {
  const kind = kindOf(name).name;
  const kinds = [kind, ...(otherKinds[kind] ?? [])];
  const fitting = tokens.map((token) => token.name).filter((one) => one !== name && kinds.includes(kindOf(one).name));
  return fitting.length > 0 ? ` Did you mean ${nearest(unknown.toLowerCase(), fitting)}?` : '';
}

const reference = /var\(\s*(--[\w-]+)\s*\)/g;

/** A value with each token that it names replaced by that one's default: a browser judges no value with a `var()`. */
function withDefaults(value: string, tokens: readonly Token[], depth = 0): string {
  if (depth > 8) return value;
  return value.replace(reference, (whole, name: string) => {
    const token = tokens.find((one) => one.name === name);
    return token ? withDefaults(token.default, tokens, depth + 1) : whole;
  });
}

/**
 * Judges a value before it is set anywhere.
 *
 * @param name of a token that there is
 * @returns the value in its one form, or what is wrong with it, in a sentence
 */
export function checkValue(name: string, value: string, { tokens, measure }: Judge): CheckedValue {
  const problem = syntaxProblem(value);
  if (problem) return { problem };
  const names = tokens.map((token) => token.name);
  const unknown = [...value.matchAll(reference)].map(([, one]) => one!).find((one) => !names.includes(one));
  if (unknown) return { problem: `There is no token ${unknown}.${meant(unknown, name, tokens)}` };
  const kind = kindOf(name);
  const plain = withDefaults(value, tokens);
  if (/\bvar\(/i.test(plain)) return { problem: 'var() takes the name of one token here, and nothing else.' };
  const wrong = valueProblem(kind, value, measure(kind, plain));
  return wrong === undefined ? { value: normalValue(kind, value) } : { problem: wrong };
}

/** Whether a value is the token's default, and so needs no place in a brand. */
export const isDefault = ({ name, default: value }: Token, text: string): boolean =>
  normalValue(kindOf(name), value) === text;
