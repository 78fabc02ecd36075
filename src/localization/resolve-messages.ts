import { directionOf } from './direction.js';
import { withIsolatedFacts } from './isolate.js';
import { canonicalTag, serves } from './language-tag.js';
import type { Language, MessageOverrides, MessageSet, OverviewMessages, SomeMessages } from './messages.js';

/** The English texts that an element says, all or those of a page's start: what it falls back to. */
export type English = OverviewMessages & Pick<Language, 'locale'>;

type Memory<Value> = WeakMap<English, WeakMap<MessageOverrides, Map<string, Value>>>;

/** What a host that sets no texts gives. */
const none: MessageOverrides = [];
const spoken: Memory<string> = new WeakMap();
const resolved: Memory<English> = new WeakMap();

/**
 * The language that is spoken to somebody who wants another: the wanted one where the given texts say most of what an element
 * says, else English. Texts, dates and numbers follow this one, so that they never stand in two languages.
 *
 * @param wanted a BCP 47 tag as a host or a page gives it; one that is malformed counts as English.
 */
export function spokenLocale(english: English, overrides: MessageOverrides = none, wanted: string): string {
  return remember(spoken, english, overrides, wanted, () => {
    const tag = canonicalTag(wanted);
    if (tag === undefined) return english.locale;
    const isSpoken = serves(english.locale, tag) || saysMost(setsFor(overrides, tag), Object.keys(english));
    return isSpoken ? tag : english.locale;
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
export function resolveMessages<Texts extends English>(
  english: Texts,
  overrides: MessageOverrides = none,
  locale: string,
  channelType = '',
): Texts {
  return remember(resolved as Memory<Texts>, english, overrides, `${locale}\n${channelType}`, () => {
    const sets = setsFor(overrides, locale);
    const layers = [...sets, ...sets.map((set) => ownType(set, channelType))];
    return withIsolatedFacts(
      layers.reduce<Texts>((below, above) => laidOver(below, above), english),
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
function saysMost(sets: readonly MessageSet[], names: readonly string[]): boolean {
  const said = names.filter(
    (name) => name !== 'locale' && sets.some((set) => set[name as keyof MessageSet] !== undefined),
  );
  return said.length > (names.length - 1) / 2;
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
  memory: Memory<Value>,
  english: English,
  overrides: MessageOverrides,
  key: string,
  make: () => Value,
): Value {
  const ofEnglish = at(memory, english, () => new WeakMap<MessageOverrides, Map<string, Value>>());
  return at(
    at(ofEnglish, overrides, () => new Map<string, Value>()),
    key,
    make,
  );
}

interface Entries<Key, Value> {
  has(key: Key): boolean;
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/** What a map holds at a key; the first time, what is made for it. */
function at<Key, Value>(map: Entries<Key, Value>, key: Key, make: () => Value): Value {
  if (!map.has(key)) map.set(key, make());
  return map.get(key)!;
}
