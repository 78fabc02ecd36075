import { expect } from '@open-wc/testing';
import { breakPlatform, failing, mendPlatform } from '../testing/broken-platform.test-setup.js';
import { copyText } from './clipboard.js';

describe('copyText', () => {
  afterEach(mendPlatform);

  it('says that the clipboard took the text', async () => {
    const taken: string[] = [];
    breakPlatform(navigator, 'clipboard', { value: { writeText: async (text: string) => void taken.push(text) } });
    expect(await copyText('a text')).to.equal(true);
    expect(taken).to.deep.equal(['a text']);
  });

  for (const failure of ['missing', 'a getter that throws'] as const) {
    it(`says that it did not with navigator: ${failure}`, async () => {
      breakPlatform(window, 'navigator', failing(failure));
      expect(await copyText('a text')).to.equal(false);
    });

    it(`says that it did not with navigator.clipboard: ${failure}`, async () => {
      breakPlatform(navigator, 'clipboard', failing(failure));
      expect(await copyText('a text')).to.equal(false);
    });
  }

  for (const failure of ['missing', 'a call that throws', 'a call that rejects'] as const) {
    it(`says that it did not with writeText: ${failure}`, async () => {
      const clipboard = Object.defineProperty({}, 'writeText', failing(failure));
      breakPlatform(navigator, 'clipboard', { value: clipboard });
      expect(await copyText('a text')).to.equal(false);
    });
  }
});
