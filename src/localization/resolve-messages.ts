import { directionOf } from './direction.js';
import { en } from './en.js';
import { withIsolatedFacts } from './isolate.js';
import { canonicalTag, serves } from './language-tag.js';
import type { Language, MessageOverrides, MessageSet, Messages, SomeMessages } from './messages.js';

/** What a host that sets no texts gives. */
const none: MessageOverrides = [];
const spoken = new WeakMap<MessageOverrides, Map<string, string>>();
const resolved = new WeakMap<MessageOverrides, Map<string, Messages>>();
const names = Object.keys(en).filter((name) => name !== 'locale');

/**
 * The language that is spoken to somebody who wants another: the wanted one where the given texts say most of it, else
 * English. Texts, dates and numbers follow this one, so that they never stand in two languages.
 *
 * @param wanted a BCP 47 tag as a host or a page gives it; one that is malformed counts as English.
 */
export function spokenLocale(overrides: MessageOverrides = none, wanted: string): string {
  return remember(spoken, overrides, wanted, () => {
    const tag = canonicalTag(wanted);
    if (tag === undefined) return en.locale;
    return serves(en.locale, tag) || saysMost(setsFor(overrides, tag)) ? tag : en.locale;
  });
}

/**
 * Lays the texts that are given for a language over the English ones; a later set wins, and a channel type's texts win
 * over both.
 *
 * A set with a `locale` applies to that language and its regions (`de` to `de-AT`).
 *
 * @param locale a tag that {@link spokenLocale} gave.
 */
export function resolveMessages(overrides: MessageOverrides = none, locale: string, channelType = ''): Messages {
  return remember(resolved, overrides, `${locale}\n${channelType}`, () => {
    const sets = setsFor(overrides, locale);
    const layers = [...sets, ...sets.map((set) => ownType(set, channelType))];
    return withIsolatedFacts(
      layers.reduce<Language>((below, above) => laidOver(below, above), en),
      directionOf(locale),
    );
  });
}

function setsFor(overrides: MessageOverrides, locale: string): readonly MessageSet[] {
  const sets = Array.isArray(overrides) ? (overrides as readonly MessageSet[]) : [overrides as MessageSet];
  return sets.filter((set) => {
    if (set.locale === undefined) return true;
    const given = typeof set.locale === 'string' ? canonicalTag(set.locale) : undefined;
    return given !== undefined && serves(given, locale);
  });
}

/** A few texts of a host's own make no language, and one that a new version added takes none away. */
function saysMost(sets: readonly MessageSet[]): boolean {
  const said = names.filter((name) => sets.some((set) => set[name as keyof MessageSet] !== undefined));
  return said.length > names.length / 2;
}

/** Messages over others, also those within: a text for a text, a function for a function; what is of another type is left out. */
function laidOver<Some extends object>(below: Some, above: object | undefined): Some {
  const layer = Object.entries(above ?? {}).flatMap(([name, said]: [string, unknown]) => {
    const own: unknown = below[name as keyof Some];
    if (typeof said !== typeof own) return [];
    return [[name, typeof own === 'object' ? laidOver(own!, said as object) : said]];
  });
  return { ...below, ...(Object.fromEntries(layer) as Partial<Some>) };
}

function ownType({ byChannelType }: MessageSet, type: string): SomeMessages | undefined {
  return byChannelType && Object.hasOwn(byChannelType, type) ? byChannelType[type] : undefined;
}

function remember<Value>(
  memory: WeakMap<MessageOverrides, Map<string, Value>>,
  overrides: MessageOverrides,
  key: string,
  make: () => Value,
): Value {
  let values = memory.get(overrides);
  if (!values) memory.set(overrides, (values = new Map<string, Value>()));
  if (!values.has(key)) values.set(key, make());
  return values.get(key)!;
}
