import { expect } from '@open-wc/testing';
import { breakPlatform, failing, mendPlatform } from '../testing/broken-platform.test-setup.js';
import { localStore, sessionStore } from './storage.js';

const key = 'ba-test';

describe('storage', () => {
  afterEach(() => {
    mendPlatform();
    sessionStorage.removeItem(key);
    localStorage.removeItem(key);
  });

  for (const [name, store] of Object.entries({ sessionStorage: sessionStore, localStorage: localStore })) {
    it(`${name} keeps a text until it is removed`, () => {
      expect(store.read(key)).to.equal(undefined);
      expect(store.write(key, 'a text')).to.equal(true);
      expect(store.read(key)).to.equal('a text');
      store.remove(key);
      expect(store.read(key)).to.equal(undefined);
    });

    for (const [way, descriptor] of Object.entries({
      'is missing': failing('missing'),
      'is null, as in a web view': { value: null },
      'throws when it is touched': failing('a getter that throws'),
    })) {
      it(`${name} reads nothing and writes nothing where it ${way}`, () => {
        breakPlatform(window, name, descriptor);
        expect(store.write(key, 'a text')).to.equal(false);
        expect(store.read(key)).to.equal(undefined);
        store.remove(key);
      });
    }

    it(`${name} says so when it is full`, () => {
      breakPlatform(Storage.prototype, 'setItem', failing('a call that throws'));
      expect(store.write(key, 'a text')).to.equal(false);
    });
  }
});
