import { expect } from '@open-wc/testing';
import { breakPlatform, mendPlatform, objectFailures } from '../testing/broken-platform.test-setup.js';
import {
  canonicalLocale,
  dateFormat,
  isSupportedLocale,
  likelyScript,
  listFormat,
  maximizedLocale,
  numberFormat,
  pluralCategory,
  relativeTimeFormat,
} from './intl.js';
import { unitFormat } from './unit-format.js';

const instant = Date.UTC(2026, 9, 12, 9, 41);
const tags: readonly [tag: string, canonical: string | undefined][] = [
  ['en', 'en'],
  ['DE-at', 'de-AT'],
  ['zh-hant-tw', 'zh-Hant-TW'],
  ['en-x-AB', 'en-x-ab'],
  ['', undefined],
  ['x', undefined],
  ['en US', undefined],
  ['-', undefined],
];

describe('Intl', () => {
  afterEach(mendPlatform);

  it('formats as the language does', () => {
    expect(numberFormat('de')(12_345.5)).to.equal('12.345,5');
    expect(numberFormat('en', { signDisplay: 'always' })(3)).to.equal('+3');
    expect(dateFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })(instant)).to.equal('12 Oct 2026');
    expect(relativeTimeFormat('en', { numeric: 'auto' })(-1, 'day')).to.equal('yesterday');
    expect(listFormat('en', { type: 'conjunction' })(['a', 'b'])).to.equal('a and b');
    expect(pluralCategory('ar')(3)).to.equal('few');
    expect(likelyScript('ar')).to.equal('Arab');
    expect(maximizedLocale('zh-TW')).to.equal('zh-Hant-TW');
    expect([isSupportedLocale('en'), isSupportedLocale('tlh'), isSupportedLocale('e')]).to.deep.equal([
      true,
      false,
      false,
    ]);
  });

  it('writes a number with its unit, in plain English where that is refused', () => {
    expect(unitFormat('de', 'hour')(24)).to.equal('24 Stunden');
    expect(unitFormat('not a tag', 'minute')(1)).to.equal('1 minute');
    breakPlatform(Intl, 'NumberFormat', 'a call that throws');
    expect([1, 24].map(unitFormat('de', 'hour'))).to.deep.equal(['1 hour', '24 hours']);
  });

  it('falls back to English for a malformed locale', () => {
    expect(numberFormat('not a tag')(1234)).to.equal('1,234');
    expect(pluralCategory('not a tag')(1)).to.equal('one');
  });

  it('shows a dash for what is no instant', () => {
    const format = dateFormat('en', { dateStyle: 'medium' });
    for (const odd of [NaN, Infinity, -Infinity, 9e15]) expect(format(odd)).to.equal('–');
  });

  it('writes a date plainly where the time zone of the device is refused', () => {
    breakPlatform(Intl, 'DateTimeFormat', 'a call that throws');
    expect(dateFormat('en', { dateStyle: 'medium' })(instant)).to.equal('2026-10-12');
    expect(dateFormat('en', { dateStyle: 'long', timeStyle: 'long' })(instant)).to.equal('2026-10-12T09:41:00.000Z');
  });

  for (const [tag, canonical] of tags) {
    it(`canonicalizes "${tag}"`, () => expect(canonicalLocale(tag)).to.equal(canonical));
  }

  for (const failure of objectFailures) {
    it(`formats plainly with Intl: ${failure}`, () => {
      breakPlatform(window, 'Intl', failure);
      expect(numberFormat('de')(12_345.5)).to.equal('12345.5');
      expect(numberFormat('en', { signDisplay: 'always' })(3)).to.equal('+3');
      expect(dateFormat('en', { dateStyle: 'medium' })(instant)).to.equal('2026-10-12');
      expect(dateFormat('en', { dateStyle: 'medium' })(NaN)).to.equal('–');
      expect(relativeTimeFormat('en', {})(-1, 'day')).to.equal(undefined);
      expect(listFormat('en', {})(['a', 'b'])).to.equal('a, b');
      expect([1, 2].map(pluralCategory('ar'))).to.deep.equal(['one', 'other']);
      expect(['ar', 'he-IL', 'en', 'az-Arab'].map(likelyScript)).to.deep.equal(['Arab', 'Hebr', undefined, 'Arab']);
      expect(maximizedLocale('zh-TW')).to.equal('zh-TW');
      expect(isSupportedLocale('en')).to.equal(false);
    });

    for (const [tag, canonical] of tags) {
      it(`canonicalizes "${tag}" with Intl: ${failure}`, () => {
        breakPlatform(window, 'Intl', failure);
        expect(canonicalLocale(tag)).to.equal(canonical);
      });
    }
  }
});
