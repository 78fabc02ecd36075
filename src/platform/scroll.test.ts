import { expect } from '@open-wc/testing';
import { breakPlatform, mendPlatform, objectFailures } from '../testing/broken-platform.test-setup.js';
import { pageScrollBox } from './scroll.js';

describe('what scrolls the page', () => {
  afterEach(mendPlatform);

  it('is what the browser says', () => expect(pageScrollBox(document)).to.equal(document.scrollingElement));

  for (const failure of objectFailures) {
    it(`is the root element with scrollingElement: ${failure}`, () => {
      breakPlatform(document, 'scrollingElement', failure);
      expect(pageScrollBox(document)).to.equal(document.documentElement);
    });
  }
});
