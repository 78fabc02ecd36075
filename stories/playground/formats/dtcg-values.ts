/**
 * Values of CSS as those of the Design Tokens Format Module, and back.
 *
 * @see https://www.designtokens.org/TR/2025.10/format/#types
 */
import { kindOf, type TokenKind } from '../../../scripts/theming/token-kinds.mjs';
import { colorSpaces, formatColor, hexOf, parseColor, round } from './color-syntax.js';
import type { ResolvedToken } from './dtcg-references.js';
import { fontList, fontNames } from './font-list.js';
import { isObject } from './json.js';

/** A token of the format, without its name. */
export interface DtcgToken {
  readonly $type: string;
  readonly $value: unknown;
}

const quantity = (text: string, units: RegExp) => {
  const match = /^([-+]?\d*\.?\d+)([a-z]+)$/.exec(text);
  return match && units.test(match[2]!) ? { value: Number(match[1]), unit: match[2]! } : undefined;
};

function colorToken(text: string): DtcgToken | undefined {
  const color = parseColor(text);
  if (!color) return undefined;
  const hex = hexOf(color);
  return { $type: 'color', $value: { ...color, ...(hex && { hex }) } };
}

/**
 * @param name of the token in CSS
 * @param text its value in one scheme
 * @returns `undefined` where the format has no type for it, such as for `1em`, a mix or a reference
 */
export function dtcgTokenOf(name: string, text: string): DtcgToken | undefined {
  const kind = kindOf(name).name;
  if (kind === 'color') return colorToken(text);
  if (kind === 'fontFamily') return /\bvar\(/.test(text) ? undefined : { $type: 'fontFamily', $value: fontNames(text) };
  if (kind === 'fontWeight' || kind === 'lineHeight') {
    if (!/^\d*\.?\d+$/.test(text)) return undefined;
    return { $type: kind === 'fontWeight' ? 'fontWeight' : 'number', $value: Number(text) };
  }
  if (kind === 'duration') {
    const $value = quantity(text, /^m?s$/);
    return $value && { $type: 'duration', $value };
  }
  const $value = quantity(text, /^(px|rem)$/);
  return $value && { $type: 'dimension', $value };
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function colorText(value: unknown): string | undefined {
  // Drafts before 2025.10 wrote a colour as a text, and tools still do.
  if (typeof value === 'string') {
    const color = value.startsWith('#') ? parseColor(value) : undefined;
    return color && formatColor(color);
  }
  if (!isObject(value)) return undefined;
  const { colorSpace, components, alpha = 1 } = value;
  if (typeof colorSpace !== 'string' || !colorSpaces.includes(colorSpace) || !isNumber(alpha)) return undefined;
  if (alpha < 0 || alpha > 1 || !Array.isArray(components) || components.length !== 3) return undefined;
  if (!components.every((part) => part === 'none' || isNumber(part))) return undefined;
  const parts = (components as (number | 'none')[]).map((part) => (part === 'none' ? part : round(part)));
  return formatColor({ colorSpace, components: parts, alpha });
}

/** As colours, lengths and times were texts in former drafts. */
const quantityReader =
  (units: readonly string[]) =>
  (value: unknown): string | undefined => {
    const found = typeof value === 'string' ? quantity(value, /./) : value;
    if (!isObject(found) || !isNumber(found['value'])) return undefined;
    return units.includes(found['unit'] as string) ? `${found['value']}${found['unit'] as string}` : undefined;
  };

/** The names of the format for weights. */
const weights: Readonly<Record<string, number>> = {
  ...{
    thin: 100,
    hairline: 100,
    'extra-light': 200,
    'ultra-light': 200,
    light: 300,
    normal: 400,
    regular: 400,
    book: 400,
  },
  ...{ medium: 500, 'semi-bold': 600, 'demi-bold': 600, bold: 700, 'extra-bold': 800, 'ultra-bold': 800 },
  ...{ black: 900, heavy: 900, 'extra-black': 950, 'ultra-black': 950 },
};

/** A type of the format: how its values are read, and what one looks like. */
interface DtcgType {
  readonly read: (value: unknown) => string | undefined;
  readonly looks: string;
}

const types: Readonly<Record<string, DtcgType>> = {
  color: { read: colorText, looks: '{ "colorSpace": "srgb", "components": [0, 0.4, 0.8] }' },
  dimension: { read: quantityReader(['px', 'rem']), looks: '{ "value": 4, "unit": "px" }, in px or rem' },
  duration: { read: quantityReader(['ms', 's']), looks: '{ "value": 150, "unit": "ms" }, in ms or s' },
  number: { read: (value) => (isNumber(value) ? `${value}` : undefined), looks: '1.5' },
  fontWeight: {
    read: (value) => (isNumber(value) ? `${value}` : (weights[String(value)]?.toString() ?? undefined)),
    looks: '600, or "semi-bold"',
  },
  fontFamily: {
    read(value) {
      const names: unknown[] = [value].flat(2);
      // CSS has no escapes here: a name stands in the quotes that it does not contain.
      const isName = (name: unknown) => typeof name === 'string' && !(name.includes("'") && name.includes('"'));
      return names.length > 0 && names.every(isName) ? fontList(names as string[]) : undefined;
    },
    looks: '["Inter", "sans-serif"]',
  },
};

/** By kind of token, the types whose values it takes. What has none is kept as CSS. */
const typesOfKinds: Readonly<Record<TokenKind['name'], readonly (keyof typeof types)[]>> = {
  color: ['color'],
  fontFamily: ['fontFamily'],
  fontWeight: ['fontWeight', 'number'],
  lineHeight: ['number'],
  letterSpacing: ['dimension'],
  fontSize: ['dimension'],
  shadow: [],
  duration: ['duration'],
  padding: ['dimension'],
  width: ['dimension'],
  length: ['dimension'],
};

const quoted = (type: string) => `“${type.slice(0, 60)}”`;

/**
 * @param name of the token in CSS
 * @returns the value in CSS, or what is wrong with it, in a sentence
 */
export function cssOfDtcg(
  name: string,
  { type, value, referred }: ResolvedToken,
): { readonly text: string } | { readonly problem: string } {
  const wanted = typesOfKinds[kindOf(name).name];
  if (wanted.length === 0) return { problem: 'The format has no type for it: write it as CSS, under “$extensions”.' };
  if (type === undefined) return { problem: `It has no “$type”: this token takes ${quoted(wanted[0]!)}.` };
  if (referred?.type !== undefined && referred.type !== type) {
    return { problem: `It is a ${quoted(type)}, and refers to ${quoted(referred.name)}, a ${quoted(referred.type)}.` };
  }
  if (!wanted.includes(type)) {
    const what = referred
      ? `It refers to ${quoted(referred.name)}, a ${quoted(type)}`
      : `Its “$type” is ${quoted(type)}`;
    return { problem: `${what}: this token takes ${quoted(wanted[0]!)}.` };
  }
  const { read, looks } = types[type]!;
  const text = read(value);
  const whose = referred ? `The value of ${quoted(referred.name)}` : 'Its value';
  return text === undefined ? { problem: `${whose} is no ${quoted(type)}, such as ${looks}.` } : { text };
}
