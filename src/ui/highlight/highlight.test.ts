import { expect, fixture, html } from '@open-wc/testing';
import { highlight, partsOf } from './highlight.js';

const marked = (text: string, query: string) =>
  partsOf(text, query)
    .map((part) => (part.isMatch ? `[${part.text}]` : part.text))
    .join('');

describe('what was searched for', () => {
  for (const [text, query, result] of [
    ['Support bot', '', 'Support bot'],
    ['Support bot', 'port', 'Sup[port] bot'],
    ['Support bot', 'SUPPORT', '[Support] bot'],
    ['banana', 'an', 'b[an][an]a'],
    ['Support bot', 'sales', 'Support bot'],
    ['a.b(c)', '.b(', 'a[.b(]c)'],
    ['1-2^3|4', '-2^', '1[-2^]3|4'],
    ['ДОСТАВКА', 'став', 'ДО[СТАВ]КА'],
    ['İstanbul', 'stan', 'İ[stan]bul'],
    ['👩🏽‍💻 bot', 'bot', '👩🏽‍💻 [bot]'],
  ] as const) {
    it(`is marked: "${query}" in "${text}"`, () => {
      expect(marked(text, query)).to.equal(result);
    });
  }

  it('half of a surrogate pair is no mistake', () => {
    expect(() => partsOf('👩 bot', '\ud83d')).not.to.throw();
    expect(() => partsOf('👩\ud83d bot', '\ud83d')).not.to.throw();
  });

  it('leaves the text as it is, for eyes and for screen readers', async () => {
    const element = await fixture(html`<p>${highlight('<b>Support</b> & more', 'b>')}</p>`);
    expect(element.textContent).to.equal('<b>Support</b> & more');
    expect([...element.querySelectorAll('mark')].map((mark) => mark.textContent)).to.deep.equal(['b>', 'b>']);
  });
});
