import { expect } from '@open-wc/testing';
import { tokenStyles } from '../ui/tokens.styles.js';

const withoutSpaces = (text: string) => text.replace(/\s+/g, '');

describe('base.css', () => {
  it('holds the values that elements fall back to', async () => {
    const response = await fetch(new URL('./base.css', import.meta.url));
    const theme = (await response.text()).replace(/\/\*[\s\S]*?\*\//g, '');
    const fallbacks = withoutSpaces(tokenStyles.cssText);
    const declarations = [...theme.matchAll(/(--ba-[\w-]+):\s*([^;]+);/g)];
    expect(declarations.length).to.be.greaterThan(40);
    for (const [, name, value] of declarations) {
      expect(fallbacks).to.contain(withoutSpaces(`var(${name}, ${value})`), name);
    }
  });

  it('names no token that no element reads', async () => {
    const theme = await (await fetch(new URL('./base.css', import.meta.url))).text();
    const read = new Set(tokenStyles.cssText.match(/--ba-[\w-]+/g));
    const named = new Set(theme.match(/--ba-[\w-]+/g));
    expect([...named].sort()).to.deep.equal([...read].sort());
  });
});
