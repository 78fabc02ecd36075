import { expect } from '@open-wc/testing';
import { breakPlatform, mendPlatform, objectFailures } from '../testing/broken-platform.test-setup.js';
import { monotonicNow, wallNow } from './clock.js';

describe('the clock', () => {
  afterEach(mendPlatform);

  it('is not moved by the user', () => {
    const before = monotonicNow();
    breakPlatform(Date, 'now', { value: () => 0 });
    expect(wallNow()).to.equal(0);
    expect(monotonicNow()).to.be.within(before, before + 60_000);
  });

  const coarse: Readonly<Record<string, () => void>> = {
    'the browser’s clock': () => breakPlatform(performance, 'now', { value: () => 5000 }),
    'the user’s, in its place,': () => {
      breakPlatform(performance, 'now', 'missing');
      breakPlatform(Date, 'now', { value: () => 1.7e12 });
    },
  };
  for (const [name, stop] of Object.entries(coarse)) {
    it(`is later each time, however coarse ${name} is`, () => {
      stop();
      const times = Array.from({ length: 1000 }, monotonicNow);
      expect(new Set(times).size).to.equal(1000);
      expect(times).to.deep.equal(times.toSorted((one, other) => one - other));
      expect(times.at(-1)! - times[0]!).to.be.lessThan(1);
    });
  }

  for (const failure of objectFailures) {
    it(`is the user's with performance: ${failure}`, () => {
      breakPlatform(window, 'performance', failure);
      expect(monotonicNow()).to.be.closeTo(Date.now(), 5000);
    });
  }

  for (const failure of ['missing', 'a call that throws'] as const) {
    it(`is the user's with performance.now: ${failure}`, () => {
      breakPlatform(performance, 'now', failure);
      expect(monotonicNow()).to.be.closeTo(Date.now(), 5000);
    });
  }
});
