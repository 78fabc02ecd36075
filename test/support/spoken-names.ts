import { en } from '../../src/localization/en.js';
import type { Language } from '../../src/localization/messages.js';

/*
 * What plays a story names what it looks for in English. Here such a name is found in the messages, and said in the language
 * that is spoken.
 */

let spoken: Language = en;

/** From here on, names are looked for in this language. */
export function speak(language: Language): void {
  spoken = language;
}

/** A fact in a message. */
const fact = '\ue000';

interface Pair {
  readonly english: string;
  readonly said: string;
}

/** The messages as patterns: `count` decides the plural. */
function patternsOf(language: Language, count: number): readonly (readonly [string, string])[] {
  return Object.entries(language).flatMap(([name, text]: [string, unknown]): readonly (readonly [string, string])[] => {
    if (typeof text === 'string') return [[name, text]];
    if (typeof text === 'object') {
      return Object.entries(text as object).map(([code, one]) => [`${name}.${code}`, one as string] as const);
    }
    const message = text as (...facts: unknown[]) => string;
    const takesCount = /Count|Week|Age|retryIn/.test(name);
    return [[name, takesCount ? message(count, fact) : message(fact, fact, fact)]];
  });
}

function pairs(): readonly Pair[] {
  return [2, 1].flatMap((count) => {
    const said = new Map(patternsOf(spoken, count));
    return patternsOf(en, count).map(([name, english]) => ({ english, said: said.get(name)! }));
  });
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const withFacts = (text: string, of: string) => text.split(fact).map(escaped).join(of);

/** An English name, or the pattern of one, in the language that is spoken; what is no message stays as it is. */
export function inSpokenLanguage(name: string | RegExp): string | RegExp {
  if (spoken === en) return name;
  return typeof name === 'string' ? nameInSpoken(name) : patternInSpoken(name);
}

function nameInSpoken(name: string): string | RegExp {
  const said = pairs().flatMap(({ english, said }) => {
    const facts = new RegExp(`^${withFacts(english, '(.+)')}$`).exec(name)?.slice(1);
    if (!facts || english === fact) return [];
    return [escaped(facts.reduce((text, one) => text.replace(fact, one), said)).replaceAll(fact, '.*')];
  });
  return said.length > 0 ? new RegExp(`^(${said.join('|')})$`) : name;
}

function patternInSpoken(pattern: RegExp): RegExp {
  const whole = pairs().filter(({ english }) => english !== fact && pattern.test(english.replaceAll(fact, 'x')));
  if (whole.length > 0) return new RegExp(whole.map(({ said }) => withFacts(said, '.*')).join('|'));
  // The pattern begins with data, such as a channel's name: what follows it is left open.
  const parts = pairs().flatMap(({ english }) => english.split(fact).map((part) => part.trim()));
  const part = parts.find((one) => one.length > 4 && pattern.source.includes(one));
  return part ? new RegExp(pattern.source.replace(part, '.*')) : pattern;
}
