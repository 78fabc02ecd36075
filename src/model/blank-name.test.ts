import { expect } from '@open-wc/testing';
import { isBlankName } from './blank-name.js';

describe('isBlankName', () => {
  for (const name of [
    '',
    ' ',
    '\u00a0\u3000\t\n',
    '\u0000',
    '\u200b\u2060',
    '\u202e\u2069',
    '\u3164',
    '\u2800 \u00ad',
  ]) {
    it(`finds ${JSON.stringify(name)}`, () => expect(isBlankName(name)).to.equal(true));
  }
  for (const name of ['0', '-', '\u00ad-', '\ud800', '\ue000', '🤖', 'می‌خواهم']) {
    it(`leaves ${JSON.stringify(name)}`, () => expect(isBlankName(name)).to.equal(false));
  }
});
