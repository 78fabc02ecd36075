/** A declaration of a style sheet, and the line that it begins on. */
export interface Declaration {
  readonly name: string;
  readonly value: string;
  readonly line: number;
}

/** What a style sheet is made of, one after the other: rules, and what is none. */
export type SheetPart =
  | {
      readonly kind: 'rule';
      readonly selector: string;
      readonly line: number;
      readonly declarations: readonly Declaration[];
    }
  | { readonly kind: 'other'; readonly text: string; readonly line: number }
  | { readonly kind: 'open'; readonly text: string; readonly line: number };

const inQuotes = /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'/y;

/** Blanks comments out, so that every letter keeps its place and its line. */
function withoutComments(css: string): string {
  return css.replace(/("(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*')|\/\*[^]*?(?:\*\/|$)/g, (whole, text?: string) =>
    text ? whole : whole.replace(/[^\n]/g, ' '),
  );
}

/** Where one of some letters stands next, outside of quotes and brackets; the end where it does not. */
function next(css: string, from: number, letters: string): number {
  let depth = 0;
  for (let place = from; place < css.length; place += 1) {
    const letter = css[place]!;
    if (letter === '"' || letter === "'") {
      inQuotes.lastIndex = place;
      if (inQuotes.test(css)) place = inQuotes.lastIndex - 1;
    } else if (depth === 0 && letters.includes(letter)) return place;
    else if (letter === '(') depth += 1;
    else if (letter === ')') depth = Math.max(0, depth - 1);
  }
  return css.length;
}

/** Where the block that begins before `from` ends; the end where it does not. */
function endOfBlock(css: string, from: number): number {
  let depth = 1;
  let place = from;
  while (place < css.length) {
    place = next(css, place, '{}');
    depth += { '{': 1, '}': -1 }[css[place] ?? ''] ?? 0;
    if (depth === 0) return place;
    place += 1;
  }
  return css.length;
}

const short = (text: string) => {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};

/** Reads a style sheet without a browser, which would leave out what it does not know, and say no lines. */
export function partsOfSheet(text: string): SheetPart[] {
  const css = withoutComments(text);
  const lineAt = (place: number) => css.slice(0, place).split('\n').length;
  const skip = (place: number) => place + /^\s*/.exec(css.slice(place))![0].length;
  const parts: SheetPart[] = [];

  const declarationsIn = (from: number, to: number): Declaration[] => {
    const declarations: Declaration[] = [];
    for (let place = skip(from); place < to;) {
      const end = Math.min(to, next(css, place, ';'));
      const colon = css.indexOf(':', place);
      const isPair = colon > place && colon < end;
      const name = css.slice(place, isPair ? colon : end).trim();
      if (name) declarations.push({ name, value: isPair ? css.slice(colon + 1, end).trim() : '', line: lineAt(place) });
      place = skip(end + 1);
    }
    return declarations;
  };

  for (let place = skip(0); place < css.length; place = skip(place)) {
    const start = place;
    const line = lineAt(start);
    const end = next(css, start, '{;}');
    if (css[end] !== '{') {
      parts.push({ kind: 'other', text: short(css.slice(start, end)) || css[end] || '', line });
      place = end + 1;
      continue;
    }
    const selector = css.slice(start, end).trim();
    const close = endOfBlock(css, end + 1);
    if (selector.startsWith('@')) parts.push({ kind: 'other', text: short(selector), line });
    else parts.push({ kind: 'rule', selector, line, declarations: declarationsIn(end + 1, close) });
    if (close === css.length) parts.push({ kind: 'open', text: short(selector), line });
    place = close + 1;
  }
  return parts;
}
