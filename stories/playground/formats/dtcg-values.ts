/**
 * Values of CSS as those of the Design Tokens Format Module, and back.
 *
 * @see https://www.designtokens.org/TR/2025.10/format/#types
 */
import { kindOf } from '../token-kinds.js';
import { colorSpaces, formatColor, hexOf, parseColor, round } from './color-syntax.js';
import { fontList, fontNames } from './font-list.js';

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

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function colorText(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  const { colorSpace, components, alpha = 1 } = value;
  if (typeof colorSpace !== 'string' || !colorSpaces.includes(colorSpace) || !isNumber(alpha)) return undefined;
  if (alpha < 0 || alpha > 1 || !Array.isArray(components) || components.length !== 3) return undefined;
  if (!components.every((part) => part === 'none' || isNumber(part))) return undefined;
  const parts = (components as (number | 'none')[]).map((part) => (part === 'none' ? part : round(part)));
  return formatColor({ colorSpace, components: parts, alpha });
}

function quantityText(value: unknown, units: readonly string[]): string | undefined {
  if (!isObject(value) || !isNumber(value['value'])) return undefined;
  return units.includes(value['unit'] as string) ? `${value['value']}${value['unit'] as string}` : undefined;
}

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

const readers: Readonly<Record<string, (value: unknown) => string | undefined>> = {
  color: colorText,
  dimension: (value) => quantityText(value, ['px', 'rem']),
  duration: (value) => quantityText(value, ['ms', 's']),
  number: (value) => (isNumber(value) ? `${value}` : undefined),
  fontWeight: (value) => (isNumber(value) ? `${value}` : (weights[String(value)]?.toString() ?? undefined)),
  fontFamily(value) {
    const names: unknown[] = Array.isArray(value) ? value : [value];
    return names.length > 0 && names.every((name) => typeof name === 'string') ? fontList(names) : undefined;
  },
};

/** @returns the value in CSS, or what is wrong with it, in a sentence */
export function cssOfDtcg({ $type, $value }: DtcgToken): { readonly text: string } | { readonly problem: string } {
  const read = Object.hasOwn(readers, $type) ? readers[$type] : undefined;
  if (!read) return { problem: `The type “${$type.slice(0, 60)}” is not one that a brand has.` };
  const text = read($value);
  return text === undefined ? { problem: `Its value is not one of the type “${$type}”.` } : { text };
}
