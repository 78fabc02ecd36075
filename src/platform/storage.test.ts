import { expect } from '@open-wc/testing';
import { breakPlatform, mendPlatform, objectFailures } from '../testing/broken-platform.test-setup.js';
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

    for (const how of [...objectFailures, { value: null }]) {
      it(`${name} reads nothing and writes nothing: ${typeof how === 'string' ? how : 'null, as in a web view'}`, () => {
        breakPlatform(window, name, how);
        expect(store.write(key, 'a text')).to.equal(false);
        expect(store.read(key)).to.equal(undefined);
        store.remove(key);
      });
    }

    it(`${name} says so when it is full`, () => {
      breakPlatform(Storage.prototype, 'setItem', 'a call that throws');
      expect(store.write(key, 'a text')).to.equal(false);
    });
  }
});
