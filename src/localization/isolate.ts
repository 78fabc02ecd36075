import type { Direction } from './direction.js';
import type { Messages } from './messages.js';

const initiators = /[\u2066-\u2068]/;
const firstStrongIsolate = '\u2068';
const popIsolate = '\u2069';

/** Characters that set the direction of what is around them. */
const controls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const rightToLeftLetter = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const leftToRightLetter = /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}])\p{L}/u;
/** A number as a language formats it; it has its place in a sentence of either direction. */
const plainNumber = /^[\p{Nd}\p{Zs}.,٬٫]*$/u;

/**
 * Keeps a fact, such as a name, from disturbing the order of the sentence around it: the facts that run against the
 * sentence, or hold marks of direction, are put between U+2068 and U+2069. What cannot disturb stays as it is, so that
 * a sentence in one script is plain text.
 *
 * @param direction the direction of the sentence.
 * @see https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
export function isolated(fact: string, direction: Direction): string {
  return mayDisturb(fact, direction) ? enclosed(fact) : fact;
}

function mayDisturb(fact: string, direction: Direction): boolean {
  if (controls.test(fact)) return true;
  if (direction === 'ltr') return rightToLeftLetter.test(fact);
  return leftToRightLetter.test(fact) || !(rightToLeftLetter.test(fact) || plainNumber.test(fact));
}

/** As many marks as the fact needs, so that none that it brings along ends our own isolate or stays open behind it. */
function enclosed(fact: string): string {
  let open = 0;
  let unopened = 0;
  for (const character of fact) {
    if (initiators.test(character)) open += 1;
    else if (character === popIsolate && open > 0) open -= 1;
    else if (character === popIsolate) unopened += 1;
  }
  return firstStrongIsolate.repeat(1 + unopened) + fact + popIsolate.repeat(1 + open);
}

/** What these make is no sentence: a name that is looked up, and the name of a file. */
const verbatim: ReadonlySet<string> = new Set<keyof Messages>(['channelType', 'downloadName']);

/** The same messages, which isolate the facts they are given. */
export function withIsolatedFacts<Texts extends object>(messages: Texts, direction: Direction): Texts {
  const isolating = Object.entries(messages).map(([name, text]: [string, unknown]) => [
    name,
    typeof text === 'function' && !verbatim.has(name)
      ? (...facts: unknown[]) =>
          (text as (...facts: unknown[]) => string)(
            ...facts.map((fact) => (typeof fact === 'string' ? isolated(fact, direction) : fact)),
          )
      : text,
  ]);
  return Object.fromEntries(isolating) as Texts;
}
