import { en } from './en.js';
import type { Language, Messages } from './messages.js';

const accented = new Map(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter, at) => [letter, [...'àƀćđéƒĝĥíĵķļɱñóþǫŕšţúṽŵẋýž'][at]!]),
);
const capitals = new Map(
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter, at) => [letter, [...'ÀƁĆĐÉƑĜĤÍĴĶĻṀÑÓÞǪŔŠŢÚṼŴẊÝŽ'][at]!]),
);

/** Addresses and names of files, which are no texts. */
const verbatim: ReadonlySet<string> = new Set<keyof Language>(['locale', 'guideUrl', 'downloadName']);

/** Where the first fact stands in a text while it is transformed: a private character, which no text has. */
const firstPlace = 0xe000;
const places = /[\ue000-\ue0ff]/g;

/**
 * English that shows what is not translated and what does not fit: every text has accents, is about 40 % longer, and
 * stands in ⟦brackets⟧. A text without them bypasses the messages, and one without its second bracket is cut off. Facts,
 * such as names and dates, stay as they are.
 */
export const pseudo: Language = Object.fromEntries(
  Object.entries({ ...en, locale: 'en-XA' }).map(([name, text]) => [
    name,
    verbatim.has(name) ? text : pseudoMessage(name, text),
  ]),
) as unknown as Language;

type Message = Messages[keyof Messages];

function pseudoMessage(name: string, text: Message): unknown {
  if (typeof text === 'string') return pseudoText(text);
  if (typeof text === 'object')
    return Object.fromEntries(Object.entries(text).map(([code, one]) => [code, pseudoText(one)]));
  if (name === 'channelType') return pseudoName;
  return pseudoFunction(text as (...facts: unknown[]) => string);
}

/** A type that has no name of its own is data. */
function pseudoName(type: string): string {
  const name = en.channelType(type);
  return name === type ? type : pseudoText(name);
}

function pseudoFunction(text: (...facts: unknown[]) => string): (...facts: unknown[]) => string {
  return (...facts) => {
    const held = facts.map((fact, at) => (typeof fact === 'string' ? String.fromCharCode(firstPlace + at) : fact));
    return pseudoText(text(...held)).replace(places, (place) => facts[place.charCodeAt(0) - firstPlace] as string);
  };
}

/** Spaces at the ends stay outside of the brackets: they part the text from what is before and behind it. */
function pseudoText(text: string): string {
  const [, before, words, after] = /^(\s*)(.*?)(\s*)$/s.exec(text)!;
  const longer = words!.replace(/[a-z]/gi, (letter) => {
    const drawn = accented.get(letter) ?? capitals.get(letter)!;
    return /[aeiou]/.test(letter) ? drawn + drawn : drawn;
  });
  return `${before}⟦${longer}⟧${after}`;
}
