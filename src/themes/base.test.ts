import { expect } from '@open-wc/testing';
import { tokenStyles } from '../ui/tokens.styles.js';
import { overviewTokenStyles } from '../ui/overview-tokens.styles.js';

const cssText = tokenStyles.cssText + overviewTokenStyles.cssText;

/** The same values look the same, however they are spaced, quoted and shortened. */
const bare = (text: string) =>
  text
    .replace(/\s+/g, '')
    .replaceAll("'", '"')
    .replace(/(?<!\d)0\./g, '.');
const textOf = async (theme: string) => (await fetch(new URL(theme, import.meta.url))).text();

describe('base.css', () => {
  it('holds the values that elements fall back to', async () => {
    const theme = (await textOf('./base.css')).replace(/\/\*[\s\S]*?\*\//g, '');
    const fallbacks = bare(cssText);
    const declarations = [...theme.matchAll(/(--ba-[\w-]+):\s*([^;]+);/g)];
    expect(declarations).to.have.length(13);
    for (const [, name, value] of declarations) {
      expect(fallbacks).to.contain(bare(`var(${name}, ${value})`), name);
    }
  });

  it('can be learnt: there are seventy tokens at most', () => {
    const read = new Set(cssText.match(/--ba-[\w-]+/g));
    expect(read.size).to.be.at.most(70).and.at.least(40);
  });

  it('names every token that elements read, and no other', async () => {
    const read = new Set(cssText.match(/--ba-[\w-]+/g));
    const named = new Set((await textOf('./base.css')).match(/--ba-[\w-]+/g));
    expect([...named].sort()).to.deep.equal([...read].sort());
  });
});
