import { canonicalLocale, maximizedLocale } from '../platform/intl.js';

/** A language tag in its canonical form (BCP 47), also of one with underscores; `undefined` of what is none. */
export function canonicalTag(tag: string): string | undefined {
  return canonicalLocale(tag.trim().replaceAll('_', '-'));
}

/**
 * Whether texts in one language serve a reader who wants another: `de` serves `de-AT`, and `zh-Hant` serves `zh-TW`,
 * because that is what it is written in. Both are canonical tags.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4647#section-3.3.1
 */
export function serves(given: string, wanted: string): boolean {
  return isRangeOf(given, wanted) || isRangeOf(given, maximizedLocale(wanted));
}

function isRangeOf(range: string, tag: string): boolean {
  return tag === range || tag.startsWith(`${range}-`);
}
