import { expect } from '@open-wc/testing';
import { breakPlatform, failing, mendPlatform } from '../testing/broken-platform.test-setup.js';
import { pageScrollBox } from './scroll.js';

describe('what scrolls the page', () => {
  afterEach(mendPlatform);

  it('is what the browser says', () => expect(pageScrollBox()).to.equal(document.scrollingElement));

  for (const failure of ['missing', 'a getter that throws'] as const) {
    it(`is the root element with scrollingElement: ${failure}`, () => {
      breakPlatform(document, 'scrollingElement', failing(failure));
      expect(pageScrollBox()).to.equal(document.documentElement);
    });
  }
});
