import { expect } from '@open-wc/testing';
import { formatsFor } from './formats.js';
import { pauseOfCountdown, rotationFormatsFor } from './rotation-formats.js';

const hour = 3_600_000;
const ago = (milliseconds: number) => new Date(Date.now() - milliseconds).toISOString();

/** Spaces differ between versions of the data, and marks of direction are not seen. */
const plain = (text: string) => text.replace(/[\u200e\u200f\u061c]/g, '').replace(/\s/g, ' ');

describe('the formats of times to come', () => {
  const tables = {
    en: ['24 hours', 'In 24 hours', 'tomorrow, '],
    de: ['24 Stunden', 'In 24 Stunden', 'morgen, '],
    tr: ['24 saat', '24 saat sonra', 'yarın '],
    ar: ['24 ساعة', 'خلال 24 ساعة', 'غدًا، '],
    ja: ['24 時間', '24 時間後', '明日 '],
  } as const;
  for (const [locale, [duration, ahead, tomorrow]] of Object.entries(tables))
    it(`as in ${locale}`, () => {
      const formats = rotationFormatsFor(locale);
      expect([formats.duration(86_400), formats.ahead(86_400)].map(plain)).to.deep.equal([duration, ahead]);
      expect(plain(formats.soon(ago(-24 * hour))).startsWith(tomorrow)).to.be.true;
    });

  it('tells a duration in the largest unit that is exact, and a day in hours', () => {
    const { duration } = rotationFormatsFor('en');
    expect([1, 60, 90, 3600, 5400, 86_400, 172_800, 604_800].map(duration)).to.deep.equal([
      '1 second',
      '1 minute',
      '90 seconds',
      '1 hour',
      '90 minutes',
      '24 hours',
      '2 days',
      '7 days',
    ]);
  });

  it('counts down without a jump, and without a tick in vain below two days', () => {
    const { countdown } = rotationFormatsFor('en');
    for (const left of [172_800.5, 172_799, 129_600, 86_401, 3600.25, 59]) {
      const pause = pauseOfCountdown(left);
      const written = [0, 0.999, 1.001].map((part) => countdown(left - pause * part));
      expect(written[1], `${left}: nothing is left out`).to.equal(written[0]);
      expect(written[2], `${left}: it changes then`).not.to.equal(written[0]);
    }
    expect([pauseOfCountdown(604_800), pauseOfCountdown(129_600)]).to.deep.equal([60, 1]);
  });

  it('rounds where an exact unit would be too small to be grasped', () => {
    const { ahead, duration } = rotationFormatsFor('en');
    expect([100_000, 4_000, 1_000_000, 130, 7_500, 35_999].map(duration)).to.deep.equal([
      '28 hours',
      '67 minutes',
      '12 days',
      '130 seconds',
      '125 minutes',
      '600 minutes',
    ]);
    expect([ahead(100_000), ahead(90)]).to.deep.equal(['In 28 hours', 'In 90 seconds']);
  });

  it('names today and tomorrow alone', () => {
    const { soon } = rotationFormatsFor('en');
    const { dateTime } = formatsFor('en');
    expect(soon(ago(0))).to.match(/^today, /);
    for (const days of [-1, 2, 7]) expect(soon(ago(-days * 24 * hour))).to.equal(dateTime(ago(-days * 24 * hour)));
    expect(soon('soon')).to.equal('soon');
  });
});
