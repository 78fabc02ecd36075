import { expect } from '@open-wc/testing';
import { breakPlatform, mendPlatform } from '../testing/broken-platform.test-setup.js';
import { pushHash, readHash, replaceHash } from './address.js';
import { parseUrl } from './url.js';

describe('the address', () => {
  const start = location.href;
  afterEach(() => {
    mendPlatform();
    history.replaceState(null, '', start);
  });

  it('takes a hash, with another entry or without', () => {
    const before = history.length;
    expect(replaceHash('#one')).to.equal(true);
    expect(readHash()).to.equal('#one');
    expect(history.length).to.equal(before);
    expect(pushHash('#two')).to.equal(true);
    expect(readHash()).to.equal('#two');
  });

  it('takes a hash and stays the same but for that, whatever the base of the page', () => {
    const base = Object.assign(document.createElement('base'), { href: '/elsewhere/' });
    document.head.append(base);
    history.replaceState(null, '', `${location.pathname}?a=b#c`);
    expect([pushHash('#two'), location.pathname + location.search + location.hash]).to.deep.equal([
      true,
      `${new URL(start).pathname}?a=b#two`,
    ]);
    base.href = 'https://example.com/';
    expect([replaceHash('#three'), location.hash]).to.deep.equal([true, '#three']);
    base.remove();
  });

  it('stays where the browser refuses', () => {
    breakPlatform(history, 'pushState', 'a call that throws');
    breakPlatform(history, 'replaceState', 'a call that throws');
    expect([pushHash('#one'), replaceHash('#one')]).to.deep.equal([false, false]);
    mendPlatform();
    breakPlatform(window, 'history', 'a getter that throws');
    expect([pushHash('#one'), replaceHash('#one')]).to.deep.equal([false, false]);
    expect(location.href).to.equal(start);
  });

  it('is parsed without URL.canParse, too', () => {
    breakPlatform(URL, 'canParse', 'missing');
    expect(parseUrl('https://example.com/a')?.protocol).to.equal('https:');
    expect(parseUrl('a', 'https://example.com')?.href).to.equal('https://example.com/a');
    expect(parseUrl('no URL')).to.equal(undefined);
    breakPlatform(window, 'URL', 'missing');
    expect(parseUrl('https://example.com/a')).to.equal(undefined);
  });
});
