import { expect } from '@open-wc/testing';
import { isTab } from './is-tab.js';

describe('Tab', () => {
  for (const [init, expected] of [
    [{ key: 'Tab', code: 'Tab' }, true],
    [{ key: 'Tab', code: '' }, true], // A keyboard on the screen names no place.
    [{ key: 'Unidentified', code: 'Tab', shiftKey: true }, true], // WebKitGTK
    [{ key: 'a', code: 'KeyA' }, false],
    [{ key: 'Escape', code: 'Escape' }, false],
  ] as const) {
    it(`is ${expected ? '' : 'not '}${init.key} at the place "${init.code}"`, () => {
      expect(isTab(new KeyboardEvent('keydown', init))).to.equal(expected);
    });
  }
});
