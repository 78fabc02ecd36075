import { expect } from '@open-wc/testing';
import { ar } from './ar.js';
import { de } from './de.js';
import { directionOf } from './direction.js';
import { en } from './en.js';
import { enOverview } from './en-overview.js';
import { layerMessages } from './layer-messages.js';
import type { MessageOverrides } from './messages.js';
import { messageCount, resolveMessages, spokenLocale } from './resolve-messages.js';

describe('spokenLocale()', () => {
  it('counts against all messages', () => expect(messageCount).to.equal(Object.keys(en).length - 1));

  const chinese = { ...en, locale: 'zh-Hant' };
  for (const [wanted, given, spoken] of [
    ['en', undefined, 'en'],
    ['en-GB', undefined, 'en-GB'],
    ['de', undefined, 'en'],
    ['de', de, 'de'],
    ['de-AT', [de], 'de-AT'],
    ['DE-at', [de], 'de-AT'],
    ['de_AT', [de], 'de-AT'],
    ['ar-u-nu-arab', [de, ar], 'ar-u-nu-arab'],
    ['fr', [de, ar], 'en'],
    ['zh-TW', chinese, 'zh-TW'],
    ['zh-CN', chinese, 'en'],
    ['not a language', de, 'en'],
    ['', de, 'en'],
    ['den', de, 'en'],
    ['fr', { locale: 'fr', projects: 'Projets' }, 'en'], // A word makes no language.
    ['fr', { ...en, locale: 'fr', projects: undefined }, 'fr'], // One that is missing takes none away.
    ['de-AT', { ...de, locale: 'de-CH' }, 'en'],
    ['de', { ...de, locale: 'nonsense!' }, 'en'],
  ] as const) {
    const sets = given === undefined ? 'nothing' : [given].flat().map((set) => set.locale);
    it(`speaks ${spoken} to "${wanted}" with ${String(sets)}`, () => {
      expect(spokenLocale(given, wanted)).to.equal(spoken);
    });
  }
});

describe('a language that is given in part', () => {
  const only = (isOverview: boolean) =>
    Object.fromEntries(Object.entries(de).filter(([name]) => name === 'locale' || name in enOverview === isOverview));

  it('is spoken where it is the larger part, by whatever element', () => {
    expect(spokenLocale(only(false), 'de')).to.equal('de');
    expect(spokenLocale(only(true), 'de')).to.equal('en');
  });
});

describe('what an element does not say', () => {
  it('is left out of its texts', () => {
    expect(resolveMessages(enOverview, de, 'de')).to.have.all.keys(Object.keys(enOverview));
    expect(resolveMessages(enOverview, de, 'de').projects).to.equal(de.projects);
    expect(resolveMessages(en, de, 'de').regenerate).to.equal(de.regenerate);
  });
});

describe('resolveMessages()', () => {
  it('lays later texts over earlier ones, and over English', () => {
    const messages = resolveMessages(en, [{ projects: 'Bots' }, { projects: 'Assistants' }], 'en');
    expect(messages.projects).to.equal('Assistants');
    expect(messages.settings).to.equal('Settings');
  });

  it('keeps texts of other languages out', () => {
    const overrides: MessageOverrides = [de, ar, { locale: 'de', projects: 'Bots' }, { settings: 'S' }];
    expect(resolveMessages(en, overrides, 'de-AT').projects).to.equal('Bots');
    expect(resolveMessages(en, overrides, 'ar').projects).to.equal(ar.projects);
    expect(resolveMessages(en, overrides, 'en').projects).to.equal('Projects');
    for (const locale of ['de', 'ar', 'en']) expect(resolveMessages(en, overrides, locale).settings).to.equal('S');
  });

  it('lets the texts for a type of channel win, for that type', () => {
    const overrides: MessageOverrides = [
      { byChannelType: { rasa: { apiKey: 'Rasa token', regenerate: 'Renew' } } },
      { apiKey: 'Token' },
      { locale: 'de', byChannelType: { rasa: { regenerate: 'Erneuern' } } },
    ];
    expect(resolveMessages(en, overrides, 'en', 'rasa').apiKey).to.equal('Rasa token');
    expect(resolveMessages(en, overrides, 'en', 'rasa').regenerate).to.equal('Renew');
    expect(resolveMessages(en, overrides, 'en', 'universal').apiKey).to.equal('Token');
    expect(resolveMessages(en, [de, ...overrides], 'de', 'rasa').regenerate).to.equal('Erneuern');
    expect(resolveMessages(en, overrides, 'en', 'constructor').apiKey).to.equal('Token');
  });

  it('takes single reasons, and passes over what is not set', () => {
    const messages = resolveMessages(en, { errorReason: { offline: 'No network.' }, projects: undefined }, 'en');
    expect(messages.errorReason).to.deep.equal({ ...en.errorReason, offline: 'No network.' });
    expect(messages.projects).to.equal('Projects');
  });

  it('gives the same object for the same texts, so that nothing is drawn anew', () => {
    const overrides = [de];
    expect(resolveMessages(en, overrides, 'de')).to.equal(resolveMessages(en, overrides, 'de'));
  });
});

describe('layerMessages()', () => {
  it('lays the inner texts over the outer ones', () => {
    const [outer, inner] = [[de, { settings: 'S' }], { projects: 'Bots' }] as const;
    const messages = resolveMessages(en, layerMessages(outer, inner), 'de');
    expect([messages.projects, messages.settings, messages.cancel]).to.deep.equal(['Bots', 'S', 'Abbrechen']);
    expect(layerMessages(outer, inner)).to.equal(layerMessages(outer, inner));
  });

  it('gives the only one there is', () => {
    expect(layerMessages(de, undefined)).to.equal(de);
    expect(layerMessages(undefined, de)).to.equal(de);
    expect(layerMessages(undefined, undefined)).to.be.undefined;
  });
});

describe('directionOf()', () => {
  for (const [locale, direction] of [
    ['en', 'ltr'],
    ['ar-EG', 'rtl'],
    ['he', 'rtl'],
    ['fa', 'rtl'],
    ['ur', 'rtl'],
    ['az-Arab', 'rtl'],
    ['ks-Deva', 'ltr'],
    ['ja', 'ltr'],
  ] as const) {
    it(`${locale} runs ${direction}`, () => {
      expect(directionOf(locale)).to.equal(direction);
    });
  }
});
