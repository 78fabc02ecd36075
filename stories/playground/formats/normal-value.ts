import type { TokenKind } from '../../../scripts/theming/token-kinds.mjs';
import { formatColor, parseColor } from './color-syntax.js';
import { fontList, fontNames } from './font-list.js';
import { halvesOf, joinHalves } from './split-value.js';

const weightWords: Readonly<Record<string, string>> = { normal: '400', bold: '700' };

const inOneLine = (text: string) => text.trim().replace(/\s+/g, ' ').replace(/\( /g, '(').replace(/ \)/g, ')');

const plainNumber = (text: string) =>
  text.replace(
    /^([-+]?(?:\d+\.?\d*|\.\d+))([a-z]*)$/i,
    (_, digits: string, unit: string) => `${Number(digits)}${unit.toLowerCase()}`,
  );

function colorText(text: string): string {
  const color = parseColor(text);
  return color ? formatColor(color) : text;
}

/** One way to write each value, so that a brand is the same text wherever it comes from. */
export function normalValue({ name }: TokenKind, value: string): string {
  const text = inOneLine(value);
  if (name === 'color') {
    const { light, dark } = halvesOf(text);
    return joinHalves({ light: colorText(light), dark: colorText(dark) });
  }
  if (name === 'fontFamily') return /\bvar\(/.test(text) ? text : fontList(fontNames(text));
  if (name === 'fontWeight') return weightWords[text.toLowerCase()] ?? plainNumber(text);
  return plainNumber(text);
}
