import { pluralCategory } from '../platform/intl.js';

/**
 * Chooses between the forms of a counted phrase. The type argument lists the categories that the language has, so that a
 * form left out does not compile.
 *
 * @param locale the language's tag, such as `ar`.
 * @returns a function that gives the form for a count, such as `plural(2, { one: '1 key', other: '2 keys' })`.
 * @see https://cldr.unicode.org/index/cldr-spec/plural-rules
 */
export function pluralOf<Category extends Intl.LDMLPluralRule>(
  locale: string,
): (count: number, forms: Readonly<Record<Category | 'other', string>>) => string {
  const categoryOf = pluralCategory(locale);
  // An engine may know a category that the language's texts do not tell apart.
  return (count, forms) => (forms as Partial<Record<string, string>>)[categoryOf(count)] ?? forms.other;
}
