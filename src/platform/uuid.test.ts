import { expect } from '@open-wc/testing';
import { breakPlatform, mendPlatform } from '../testing/broken-platform.test-setup.js';
import { randomUuid } from './uuid.js';

const version4 = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

const ways: Readonly<Record<string, () => void>> = {
  'with everything': () => undefined,
  'without randomUUID, as on a page without HTTPS': () => breakPlatform(crypto, 'randomUUID', 'missing'),
  'with a randomUUID that throws': () => breakPlatform(crypto, 'randomUUID', 'a call that throws'),
  'without randomUUID and getRandomValues': () => {
    breakPlatform(crypto, 'randomUUID', 'missing');
    breakPlatform(crypto, 'getRandomValues', 'a call that throws');
  },
  'without crypto': () => breakPlatform(window, 'crypto', 'missing'),
  'with a crypto that throws': () => breakPlatform(window, 'crypto', 'a getter that throws'),
};

describe('a random UUID', () => {
  afterEach(mendPlatform);

  for (const [name, take] of Object.entries(ways)) {
    it(`is one of version 4, and unique, ${name}`, () => {
      take();
      const made = Array.from({ length: 200 }, randomUuid);
      expect(made.filter((uuid) => !version4.test(uuid))).to.deep.equal([]);
      expect(new Set(made).size).to.equal(200);
    });
  }
});
