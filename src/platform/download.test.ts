import { expect } from '@open-wc/testing';
import { breakPlatform, mendPlatform } from '../testing/broken-platform.test-setup.js';
import { downloadText } from './download.js';

describe('downloadText', () => {
  afterEach(mendPlatform);

  it('starts a download whose address does not have the text', async () => {
    const links: { readonly href: string; readonly download: string }[] = [];
    breakPlatform(HTMLAnchorElement.prototype, 'click', {
      value(this: HTMLAnchorElement) {
        links.push({ href: this.href, download: this.download });
      },
    });
    expect(downloadText('a secret', 'key.txt')).to.equal(true);
    const [link] = links;
    expect(link!.download).to.equal('key.txt');
    expect(link!.href)
      .to.match(/^blob:/)
      .and.not.to.include('secret');
    expect(await (await fetch(link!.href)).text()).to.equal('a secret');
  });

  const ways: Readonly<Record<string, () => void>> = {
    'without object URLs': () => breakPlatform(URL, 'createObjectURL', 'missing'),
    'with object URLs that throw': () => breakPlatform(URL, 'createObjectURL', 'a call that throws'),
    'without URL': () => breakPlatform(window, 'URL', 'a getter that throws'),
    'without Blob': () => breakPlatform(window, 'Blob', 'missing'),
    'with a link that cannot be followed': () =>
      breakPlatform(HTMLAnchorElement.prototype, 'click', 'a call that throws'),
  };
  for (const [name, take] of Object.entries(ways)) {
    it(`says that none started ${name}`, () => {
      take();
      expect(downloadText('a text', 'key.txt')).to.equal(false);
    });
  }
});
