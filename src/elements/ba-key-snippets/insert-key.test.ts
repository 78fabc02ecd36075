import { expect } from '@open-wc/testing';
import { insertKey } from './insert-key.js';

describe('a key that is put into code', () => {
  it('takes every place of the placeholder', () => {
    expect(insertKey('a=YOUR_API_KEY b=YOUR_API_KEY', 'k.e-y_1')).to.equal('a=k.e-y_1 b=k.e-y_1');
  });

  it('is the whole of what is copied where it could end the quotes around it', () => {
    for (const key of ["a'b", 'a"b', 'a`b', 'a$(b)', 'a\\b', 'a\nb', 'a b', 'a#b', 'a;b', '$&'])
      expect(insertKey("run 'YOUR_API_KEY'", key), key).to.equal(key);
  });
});
