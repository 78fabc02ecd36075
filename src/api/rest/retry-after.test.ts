import { expect } from '@open-wc/testing';
import { retryAfter } from './retry-after.js';

describe('retryAfter', () => {
  const date = 'Mon, 12 Oct 2026 09:00:00 GMT'; // The service's clock; this device's is elsewhere.
  const headers: readonly [text: string, seconds: number | undefined][] = [
    ['7', 7],
    ['0', 0],
    ['999999', 999_999],
    ['Mon, 12 Oct 2026 09:00:30 GMT', 30],
    ['Monday, 12-Oct-26 09:00:30 GMT', 30],
    ['Mon Oct 12 09:00:30 2026', 30],
    ['Mon, 12 Oct 2026 08:00:00 GMT', 0],
    ['Tue, 13 Oct 2026 09:00:00 GMT', 86_400],
    ['', undefined],
    ['soon', undefined],
    ['-5', undefined],
    ['1.5', undefined],
    ['Mon, 99 Nonsense', undefined],
  ];
  for (const [text, seconds] of headers) {
    it(`reads "${text}" as ${seconds}`, () => {
      expect(retryAfter(new Headers({ date, 'retry-after': text }))).to.equal(seconds);
    });
  }

  it('falls back to the clock of this device where the reply has no date', () => {
    const inAMinute = new Date(Date.now() + 60_000).toUTCString();
    expect(retryAfter(new Headers({ 'retry-after': inAMinute }))).to.be.within(57, 60);
  });

  it('gives nothing where there is no such header', () => {
    expect(retryAfter(new Headers({ date }))).to.equal(undefined);
  });
});
