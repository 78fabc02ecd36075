import { expect } from '@open-wc/testing';
import { TypeAhead } from './type-ahead.js';

const labels = ['Settings', 'Sales assistant', 'Bank concierge', 'Élan', 'Sales desk'];

describe('TypeAhead', () => {
  it('finds the next item that begins with the letter, and wraps', () => {
    const typeAhead = new TypeAhead();
    expect(typeAhead.find('s', labels, 0, 0)).to.equal(1);
    expect(typeAhead.find('s', labels, 1, 100)).to.equal(4);
    expect(typeAhead.find('S', labels, 4, 200)).to.equal(0);
  });

  it('joins letters that come quickly, spaces included', () => {
    const typeAhead = new TypeAhead();
    const typed = [...'sales d'].map((letter, index) => typeAhead.find(letter, labels, 1, index * 100));
    expect(typed.at(-1)).to.equal(4);
  });

  it('begins anew after a pause', () => {
    const typeAhead = new TypeAhead();
    typeAhead.find('b', labels, 0, 0);
    expect(typeAhead.typing(699)).to.equal(true);
    expect(typeAhead.typing(700)).to.equal(false);
    expect(typeAhead.find('é', labels, 2, 700)).to.equal(3);
  });

  it('says so when nothing fits', () => {
    expect(new TypeAhead().find('x', labels, 0, 0)).to.equal(-1);
    expect(new TypeAhead().find('x', [], -1, 0)).to.equal(-1);
  });
});
