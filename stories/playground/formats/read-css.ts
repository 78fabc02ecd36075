import { nearest } from '../../../scripts/brand/unknown-tokens.mjs';
import type { Problem, ReadBrand } from '../brand.js';
import { checkValue, isDefault, type Judge } from './check-value.js';
import { type Declaration, partsOfSheet } from './css-rules.js';

/** The longest file that is read, in characters. */
export const longestFile = 200_000;

const isRoot = (selector: string) =>
  selector.split(',').every((one) => /^(:root|html|:where\(\s*(:root|html)\s*\))$/i.test(one.trim()));

const at = (line: number, message: string): Problem => ({ place: `Line ${line}`, message });

/** Reads one declaration into a brand. */
function readDeclaration({ name, value, line }: Declaration, judge: Judge, brand: Map<string, string>): Problem[] {
  if (!name.startsWith('--ba-')) {
    return [at(line, `“${name.slice(0, 60)}” is not a token of the elements, and is left out.`)];
  }
  const names = judge.tokens.map((token) => token.name);
  const token = judge.tokens.find((one) => one.name === name);
  if (!token) return [at(line, `There is no token ${name}. Did you mean ${nearest(name.toLowerCase(), names)}?`)];
  const checked = checkValue(name, value, judge);
  if ('problem' in checked) return [at(line, `${name}: ${checked.problem}`)];
  if (isDefault(token, checked.value)) brand.delete(name);
  else brand.set(name, checked.value);
  return [];
}

/**
 * Reads a brand's style sheet: what its rules for `:root` set. Everything else in it is a problem, since it would be lost.
 *
 * @param css the text of the file
 */
export function readCss(css: string, judge: Judge): ReadBrand {
  const brand = new Map<string, string>();
  if (css.length > longestFile) {
    return { brand, problems: [{ message: `The file is longer than ${longestFile / 1000} kB: it is not a brand.` }] };
  }
  let isRule = false;
  const problems = partsOfSheet(css).flatMap((part): Problem[] => {
    if (part.kind === 'open') return [at(part.line, `The rule “${part.text}” is not closed: a “}” is missing.`)];
    if (part.kind === 'other') return [at(part.line, `“${part.text}” is left out: only rules for :root are read.`)];
    if (!isRoot(part.selector)) {
      return [
        at(part.line, `The rule for “${part.selector.slice(0, 60)}” is left out: only rules for :root are read.`),
      ];
    }
    isRule = true;
    return part.declarations.flatMap((declaration) => readDeclaration(declaration, judge, brand));
  });
  if (!isRule && problems.length === 0) problems.push({ message: 'There is no rule for :root in it.' });
  return { brand, problems };
}
