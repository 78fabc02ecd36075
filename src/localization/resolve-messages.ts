import { directionOf } from './direction.js';
import { getOrInsert } from './get-or-insert.js';
import { withIsolatedFacts } from './isolate.js';
import { canonicalTag, serves } from './language-tag.js';
import type { Language, MessageOverrides, MessageSet, SharedMessages, SomeMessages } from './messages.js';

/** The English texts that an element says, at least those that all share: what it falls back to. */
export type English = SharedMessages & Pick<Language, 'locale'>;

/** How many messages there are, in all elements. */
export const messageCount = 261;

/** What a host that sets no texts gives. */
const none: MessageOverrides = [];
const spoken = new WeakMap<MessageOverrides, Map<string, string>>();
const resolved = new WeakMap<English, WeakMap<MessageOverrides, Map<string, English>>>();

/**
 * The language that is spoken to somebody who wants another: the wanted one where the given texts say most of all messages, else
 * English. Texts, dates and numbers follow this one in every element, so that they never stand in two languages.
 *
 * @param wanted a BCP 47 tag as a host or a page gives it; one that is malformed counts as English.
 */
export function spokenLocale(overrides: MessageOverrides = none, wanted: string): string {
  const ofHost = getOrInsert(spoken, overrides, () => new Map<string, string>());
  return getOrInsert(ofHost, wanted, () => {
    const tag = canonicalTag(wanted);
    return tag !== undefined && (serves('en', tag) || saysMost(setsFor(overrides, tag))) ? tag : 'en';
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
  const ofElement = getOrInsert(resolved, english, () => new WeakMap<MessageOverrides, Map<string, English>>());
  const ofHost = getOrInsert(ofElement, overrides, () => new Map<string, English>()) as Map<string, Texts>;
  return getOrInsert(ofHost, `${locale}\n${channelType}`, () => {
    const sets = setsFor(overrides, locale);
    const ofType = sets.flatMap((set) => ownType(set, channelType) ?? []);
    // Most types have no texts of their own, and a list shows many types.
    if (channelType !== '' && ofType.length === 0) return resolveMessages(english, overrides, locale);
    return withIsolatedFacts(
      [...sets, ...ofType].reduce<Texts>((below, above) => laidOver(below, above), english),
      directionOf(locale),
    );
  });
}

function setsFor(overrides: MessageOverrides, locale: string): readonly MessageSet[] {
  return [overrides].flat().filter((set) => {
    if (set.locale === undefined) return true;
    const given = typeof set.locale === 'string' ? canonicalTag(set.locale) : undefined;
    return given !== undefined && serves(given, locale);
  });
}

/** A few texts of a host's own make no language, and one that a new version added takes none away. */
function saysMost(sets: readonly MessageSet[]): boolean {
  const said = sets.flatMap((set) => Object.entries(set).filter(([, text]) => text !== undefined));
  const names = new Set(said.map(([name]) => name));
  names.delete('locale');
  names.delete('byChannelType');
  return names.size > messageCount / 2;
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
