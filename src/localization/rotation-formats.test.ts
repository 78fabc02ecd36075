import { expect } from '@open-wc/testing';
import { formatsFor } from './formats.js';
import { rotationFormatsFor } from './rotation-formats.js';

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

  it('names today and tomorrow alone', () => {
    const { soon } = rotationFormatsFor('en');
    const { dateTime } = formatsFor('en');
    expect(soon(ago(0))).to.match(/^today, /);
    for (const days of [-1, 2, 7]) expect(soon(ago(-days * 24 * hour))).to.equal(dateTime(ago(-days * 24 * hour)));
    expect(soon('soon')).to.equal('soon');
  });
});
