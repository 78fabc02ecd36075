/** The direction in which a text runs. */
export type Direction = 'ltr' | 'rtl';

interface LocaleWithTextInfo extends Intl.Locale {
  readonly textInfo?: { readonly direction?: string };
  getTextInfo?(): { readonly direction?: string };
}

/** Scripts that run from right to left, for engines that do not tell (ISO 15924). */
const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi']);

/** The direction of a language, given by a well-formed BCP 47 tag. */
export function directionOf(locale: string): Direction {
  const tag: LocaleWithTextInfo = new Intl.Locale(locale);
  const told = (tag.getTextInfo?.() ?? tag.textInfo)?.direction;
  return told === 'rtl' || told === 'ltr' ? told : directionOfScript(tag);
}

/** The direction by the script that a language is most likely written in. */
export function directionOfScript(locale: Intl.Locale): Direction {
  return rightToLeft.has(locale.maximize().script ?? '') ? 'rtl' : 'ltr';
}
