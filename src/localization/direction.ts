import { likelyScript } from '../platform/intl.js';
import { getOrInsert } from './get-or-insert.js';

/** The direction in which a text runs. */
export type Direction = 'ltr' | 'rtl';

/** The living scripts that run from right to left (ISO 15924). Not every engine tells the direction of a language. */
const rightToLeft = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Mand',
  'Mend',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi',
]);

const known = new Map<string, Direction>();

/** The direction of a language, given by a well-formed BCP 47 tag: that of the script it is most likely written in. */
export function directionOf(locale: string): Direction {
  // Every update of every element asks for it, and `Intl.Locale` takes longer than the rest of the question.
  return getOrInsert(known, locale, () => (rightToLeft.has(likelyScript(locale) ?? '') ? 'rtl' : 'ltr'));
}
