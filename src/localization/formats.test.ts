import { expect } from '@open-wc/testing';
import { formatsFor } from './formats.js';

const hour = 3_600_000;
const ago = (milliseconds: number) => new Date(Date.now() - milliseconds).toISOString();

/** Spaces differ between versions of the data, and marks of direction are not seen. */
const plain = (text: string) => text.replace(/[\u200e\u200f\u061c]/g, '').replace(/\s/g, ' ');

describe('formatsFor()', () => {
  const tables = {
    en: {
      number: '1,234,567',
      more: '+3',
      date: 'Oct 12, 2026',
      relative: '2 hours ago',
      list: 'A, B, and C',
    },
    de: {
      number: '1.234.567',
      more: '+3',
      date: '12.10.2026',
      relative: 'vor 2 Stunden',
      list: 'A, B und C',
    },
    tr: {
      number: '1.234.567',
      more: '+3',
      date: '12 Eki 2026',
      relative: '2 saat önce',
      list: 'A, B ve C',
    },
    ja: {
      number: '1,234,567',
      more: '+3',
      date: '2026/10/12',
      relative: '2 時間前',
      list: 'A、B、C',
    },
    'ar-u-nu-arab': {
      number: '١٬٢٣٤٬٥٦٧',
      more: '+٣',
      date: '١٢/١٠/٢٠٢٦',
      relative: 'قبل ساعتين',
      list: 'A وB وC',
    },
  } as const;
  for (const [locale, expected] of Object.entries(tables)) {
    it(`writes numbers, dates, times and lists as in ${locale}`, () => {
      const formats = formatsFor(locale);
      const written = {
        number: formats.number(1_234_567),
        more: formats.more(3),
        date: formats.date('2026-10-12'),
        relative: formats.relative(ago(2.5 * hour)),
        list: formats.list(['A', 'B', 'C']),
      };
      for (const [kind, text] of Object.entries(expected)) {
        expect(plain(written[kind as keyof typeof written]), kind).to.equal(text);
      }
    });
  }

  it('says how long ago in the largest unit that fits, and never of the future', () => {
    const { relative } = formatsFor('de');
    expect(relative(ago(-10 * hour))).to.equal('jetzt');
    expect(relative(ago(90_000))).to.equal('vor 1 Minute');
    expect(relative(ago(25 * hour))).to.equal('gestern');
    expect(relative(ago(24 * 40 * hour))).to.equal('letzten Monat');
    expect(relative(ago(24 * 800 * hour))).to.equal('vor 2 Jahren');
    expect(relative('soon')).to.equal('soon');
  });

  it('writes as in English for a language that the browser does not know', () => {
    expect(formatsFor('tlh').number(1_234_567)).to.equal('1,234,567');
    expect(formatsFor('not a language').date('2026-10-12')).to.equal('Oct 12, 2026');
  });
});
