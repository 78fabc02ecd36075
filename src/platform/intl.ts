import { attempt } from './attempt.js';

/*
 * `Intl` may lack a part, know no data for a locale, or refuse the time zone of the device. Each formatter here falls back to
 * English, then to a plain text that is the same everywhere: never to an error.
 */

/** Languages that run from right to left by their scripts, for engines without `Intl.Locale`. */
const languagesOf: Readonly<Record<string, RegExp>> = {
  Arab: /^(ar|ckb|fa|ps|sd|ug|ur)$/,
  Hebr: /^(he|yi)$/,
  Thaa: /^dv$/,
};

/**
 * The canonical form of a language tag (BCP 47). Where `Intl` is missing, only case is put right.
 *
 * @returns `undefined` for a text that is not well-formed.
 */
export function canonicalLocale(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch (error) {
    if (error instanceof RangeError || !/^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(tag)) return undefined;
    const [language = '', ...rest] = tag.toLowerCase().split('-');
    return [language, ...rest.map(inCaseOfItsKind)].join('-');
  }
}

/** A script is written `Latn`, a region `DE`, everything else in small letters (RFC 5646, section 2.1.1). */
function inCaseOfItsKind(subtag: string, index: number, all: readonly string[]): string {
  if (all.slice(0, index).some(({ length }) => length === 1)) return subtag; // Behind a singleton.
  if (/^[a-z]{4}$/.test(subtag)) return subtag[0]!.toUpperCase() + subtag.slice(1);
  return /^[a-z]{2}$/.test(subtag) ? subtag.toUpperCase() : subtag;
}

/**
 * A canonical tag with its likely script and region, without extensions: `zh-Hant-TW` for `zh-TW`. The tag itself where
 * `Intl.Locale` is missing or throws.
 *
 * @see https://www.unicode.org/reports/tr35/#Likely_Subtags
 */
export function maximizedLocale(locale: string): string {
  return attempt(() => new Intl.Locale(locale).maximize().baseName, locale);
}

/**
 * The script that a language is most likely written in (ISO 15924). Where `Intl.Locale` is missing or throws: the script that the
 * tag names, or that of a few languages written from right to left.
 *
 * @returns `undefined` where it is not known.
 */
export function likelyScript(locale: string): string | undefined {
  const [language = '', ...rest] = maximizedLocale(locale).split('-');
  return (
    rest.find((subtag) => /^[A-Z][a-z]{3}$/.test(subtag)) ??
    Object.keys(languagesOf).find((script) => languagesOf[script]!.test(language))
  );
}

/** Whether dates can be formatted for a locale. `false` where `Intl` is missing, or the tag is not well-formed. */
export function isSupportedLocale(locale: string): boolean {
  return attempt(() => Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0, false);
}

/** Formats numbers; as JavaScript writes them where `Intl.NumberFormat` is missing or throws. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions = {}): (value: number) => string {
  const format = inEither(locale, (tag) => new Intl.NumberFormat(tag, options));
  const sign = options.signDisplay === 'always';
  return (value) => attempt(() => format()?.format(value)) ?? `${sign && value >= 0 ? '+' : ''}${value}`;
}

/**
 * Formats instants, given in milliseconds since the epoch. Where `Intl.DateTimeFormat` is missing or throws: as ISO 8601, in UTC,
 * down to the day if the options name no time. A dash for what is no instant.
 */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): (milliseconds: number) => string {
  const format = inEither(locale, (tag) => new Intl.DateTimeFormat(tag, options));
  const plain = (milliseconds: number): string | undefined => {
    const text = attempt(() => new Date(milliseconds).toISOString());
    return options.timeStyle ? text : text?.slice(0, 10);
  };
  return (milliseconds) => attempt(() => format()?.format(milliseconds)) ?? plain(milliseconds) ?? '–';
}

/** Formats relative times. It gives `undefined` where `Intl.RelativeTimeFormat` is missing or throws. */
export function relativeTimeFormat(
  locale: string,
  options: Intl.RelativeTimeFormatOptions,
): (value: number, unit: Intl.RelativeTimeFormatUnit) => string | undefined {
  const format = inEither(locale, (tag) => new Intl.RelativeTimeFormat(tag, options));
  return (value, unit) => attempt(() => format()?.format(value, unit));
}

/** Joins items to a list; with commas where `Intl.ListFormat` is missing or throws. */
export function listFormat(locale: string, options: Intl.ListFormatOptions): (items: Iterable<string>) => string {
  const format = inEither(locale, (tag) => new Intl.ListFormat(tag, options));
  return (items) => {
    const all = [...items];
    return attempt(() => format()?.format(all)) ?? all.join(', ');
  };
}

/** Chooses the plural category of a count; `one` for 1 and `other` for the rest where `Intl.PluralRules` is missing or throws. */
export function pluralCategory(locale: string): (count: number) => Intl.LDMLPluralRule {
  const rules = inEither(locale, (tag) => new Intl.PluralRules(tag));
  return (count) => attempt(() => rules()?.select(count)) ?? (count === 1 ? 'one' : 'other');
}

/**
 * Makes a formatter when it is first used: a browser loads the data of a kind only then, which takes milliseconds. In English where
 * it cannot be made for the locale.
 */
export function inEither<T>(locale: string, make: (locale: string) => T): () => T | undefined {
  let made: T | undefined;
  return () => (made ??= attempt(() => make(locale)) ?? attempt(() => make('en')));
}
