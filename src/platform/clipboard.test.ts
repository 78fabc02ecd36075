import { expect } from '@open-wc/testing';
import {
  breakPlatform,
  failing,
  mendPlatform,
  objectFailures,
  withClipboard,
} from '../testing/broken-platform.test-setup.js';
import { copyText } from './clipboard.js';

describe('copyText', () => {
  afterEach(mendPlatform);

  it('says that the clipboard took the text', async () => {
    const texts: string[] = [];
    withClipboard({ writeText: async (text: string) => void texts.push(text) });
    expect(await copyText('a text', document.body)).to.equal(true);
    expect(texts).to.deep.equal(['a text']);
  });

  for (const failure of objectFailures) {
    it(`says that it did not with navigator: ${failure}`, async () => {
      breakPlatform(window, 'navigator', failure);
      expect(await copyText('a text', document.body)).to.equal(false);
    });

    it(`says that it did not with navigator.clipboard: ${failure}`, async () => {
      breakPlatform(navigator, 'clipboard', failure);
      expect(await copyText('a text', document.body)).to.equal(false);
    });
  }

  for (const failure of ['missing', 'a call that throws', 'a call that rejects'] as const) {
    it(`says that it did not with writeText: ${failure}`, async () => {
      withClipboard(Object.defineProperty({}, 'writeText', failing(failure)));
      expect(await copyText('a text', document.body)).to.equal(false);
    });
  }
});
