import { argumentsOf, splitValue } from './split-value.js';

/** A colour that is written out: no keyword, no reference, no mix. Its fields are those of a DTCG colour. */
export interface StaticColor {
  readonly colorSpace: string;
  readonly components: readonly (number | 'none')[];
  readonly alpha: number;
}

/** The functions of CSS that are a colour space of their own, with what 100 % of each component is. */
const ownFunctions: Readonly<Record<string, readonly [number, number, number]>> = {
  hsl: [360, 100, 100],
  hwb: [360, 100, 100],
  lab: [100, 125, 125],
  lch: [100, 150, 360],
  oklab: [1, 0.4, 0.4],
  oklch: [1, 0.4, 360],
};

/** By CSS name, the spaces of `color()`. DTCG names one of them otherwise. */
const namedSpaces: Readonly<Record<string, string>> = {
  'srgb-linear': 'srgb-linear',
  'display-p3': 'display-p3',
  'a98-rgb': 'a98-rgb',
  'prophoto-rgb': 'prophoto-rgb',
  rec2020: 'rec2020',
  'xyz-d65': 'xyz-d65',
  xyz: 'xyz-d65',
  'xyz-d50': 'xyz-d50',
};

/** As many places as an eight-bit component needs to come back. */
export const round = (value: number): number => Math.round(value * 1e5) / 1e5;

function numberOf(text: string, whole: number): number | 'none' | undefined {
  if (text.toLowerCase() === 'none') return 'none';
  const match = /^([-+]?(?:\d+\.?\d*|\.\d+))(%|deg)?$/i.exec(text);
  if (!match) return undefined;
  return round(match[2] === '%' ? (Number(match[1]) / 100) * whole : Number(match[1]));
}

function hexColor(text: string): StaticColor | undefined {
  const digits = /^#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.exec(text)?.[1];
  if (!digits) return undefined;
  const pairs = digits.length < 6 ? [...digits].map((digit) => digit + digit) : digits.match(/../g)!;
  const [red, green, blue, alpha = 255] = pairs.map((pair) => parseInt(pair, 16));
  return {
    colorSpace: 'srgb',
    components: [red!, green!, blue!].map((part) => round(part / 255)),
    alpha: Math.round((alpha / 255) * 1000) / 1000,
  };
}

/** Components and opacity, written with commas or without. */
function partsOf(inner: readonly string[]): { parts: string[]; opacity: string } {
  if (inner.length > 1) return { parts: inner.slice(0, 3), opacity: inner[3] ?? '1' };
  const [components = '', opacity = '1'] = splitValue(inner[0] ?? '', '/');
  return { parts: splitValue(components, ' '), opacity };
}

function colorOf(colorSpace: string, parts: readonly string[], wholes: readonly number[], opacity: string) {
  const components = parts.map((part, index) => numberOf(part, wholes[index] ?? 1));
  const alpha = numberOf(opacity, 1);
  if (components.length !== 3 || typeof alpha !== 'number') return undefined;
  if (components.some((part) => part === undefined)) return undefined;
  return { colorSpace, components: components as (number | 'none')[], alpha: Math.min(1, Math.max(0, alpha)) };
}

/** @returns the colour that a text writes out; `undefined` for every other text */
export function parseColor(text: string): StaticColor | undefined {
  const value = text.trim();
  if (value.startsWith('#')) return hexColor(value);
  const name = /^([a-z]+)\(/i
    .exec(value)?.[1]
    ?.toLowerCase()
    .replace(/^(rgb|hsl)a$/, '$1');
  const inner = name && (argumentsOf(name, value) ?? argumentsOf(`${name}a`, value));
  if (!inner) return undefined;
  const { parts, opacity } = partsOf(inner);
  if (name === 'rgb') {
    const color = colorOf('srgb', parts, [255, 255, 255], opacity);
    return (
      color && { ...color, components: color.components.map((part) => (part === 'none' ? part : round(part / 255))) }
    );
  }
  if (name === 'color') {
    const [space = '', ...rest] = parts;
    const colorSpace = space.toLowerCase() === 'srgb' ? 'srgb' : namedSpaces[space.toLowerCase()];
    return colorSpace ? colorOf(colorSpace, rest, [1, 1, 1], opacity) : undefined;
  }
  return ownFunctions[name] ? colorOf(name, parts, ownFunctions[name], opacity) : undefined;
}

const byte = (part: number) => Math.round(part * 255);
const isByte = (part: number | 'none') =>
  part !== 'none' && part >= 0 && part <= 1 && Math.abs(part * 255 - byte(part)) < 0.01;

/** The hexadecimal form of a colour that has one, without its opacity. */
export function hexOf({ colorSpace, components }: StaticColor): string | undefined {
  if (colorSpace !== 'srgb' || !components.every(isByte)) return undefined;
  return `#${components.map((part) => byte(Number(part)).toString(16).padStart(2, '0')).join('')}`;
}

/** The spaces of the DTCG colour module. @see https://www.designtokens.org/TR/2025.10/color/ */
export const colorSpaces: readonly string[] = [
  'srgb',
  ...Object.keys(ownFunctions),
  ...new Set(Object.values(namedSpaces)),
];

/** One way to write each colour in CSS, so that the same colour is the same text. */
export function formatColor(color: StaticColor): string {
  const { colorSpace, components, alpha } = color;
  const hex = hexOf(color);
  if (hex && alpha === 1) return hex;
  const opacity = alpha === 1 ? '' : ` / ${round(alpha * 100)}%`;
  if (hex) return `rgb(${components.map((part) => byte(Number(part))).join(' ')}${opacity})`;
  const isOwn = colorSpace in ownFunctions;
  const percent = colorSpace === 'hsl' || colorSpace === 'hwb' ? '%' : '';
  const parts = components.map((part, index) => (part === 'none' || index === 0 ? `${part}` : `${part}${percent}`));
  return `${isOwn ? colorSpace : `color(${colorSpace}`}${isOwn ? '(' : ' '}${parts.join(' ')}${opacity})`;
}
